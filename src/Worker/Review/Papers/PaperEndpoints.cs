using CTCPL.Pipeline.Storage.Registry;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.Options;

namespace CTCPL.Pipeline.Worker.Review.Papers;

/// <summary>Papers: registration and addresses. Lists and slips show what the account may see; the summary is for those who see everything.</summary>
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
        app.MapGet("/bao-cao/{id:long}/phieu.docx", SlipFile.SendAsync).RequireAuthorization(AccountServices.Staff);
        app.MapGet("/xuat/sai-lech.xlsx", FindingExport.SendXlsxAsync);
        app.MapGet("/xuat/sai-lech.csv", FindingExport.SendCsvAsync);
        app.MapGet("/xuat/tong-hop.xlsx", SummaryExport.SendAsync).RequireAuthorization(AccountServices.SeeingEverything);
    }
}
