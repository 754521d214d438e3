using CTCPL.Pipeline.Storage.Registry;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Review.Papers;

/// <summary>Papers: registration and addresses. Every one needs a signed-in account, as all pages do.</summary>
internal static class PaperEndpoints
{
    /// <summary>Throws <see cref="OperatorException"/> for bad settings.</summary>
    public static IServiceCollection AddPapers(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(Options.Create(BoundOptions.Read<LetterheadOptions>(configuration, LetterheadOptions.Section)))
        .AddSingleton<PaperSource>()
        .AddSingleton<UnitBoard>()
        .AddSingleton<RegistryEdits>()
        .AddSingleton<FindingExport>();

    public static void MapPapers(this WebApplication app)
    {
        app.MapGet("/bao-cao/{id:long}/phieu.docx", SlipFile.SendAsync);
        app.MapGet("/xuat/sai-lech.xlsx", FindingExport.SendXlsxAsync);
        app.MapGet("/xuat/sai-lech.csv", FindingExport.SendCsvAsync);
        app.MapGet("/xuat/tong-hop.xlsx", SummaryExport.SendAsync);
    }
}
