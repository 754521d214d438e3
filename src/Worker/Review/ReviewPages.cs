using CTCPL.Pipeline.Storage.Contents;
using CTCPL.Pipeline.Storage.Keeping;
using CTCPL.Pipeline.Storage.Ledger;
using CTCPL.Pipeline.Storage.Registry;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Storage.Triage;
using CTCPL.Pipeline.Storage.Versions;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Accounts.OpenId;
using CTCPL.Pipeline.Worker.Api;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Intake.Uploads;
using CTCPL.Pipeline.Worker.Keeping;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Review.Originals;
using CTCPL.Pipeline.Worker.Review.Papers;
using CTCPL.Pipeline.Worker.Webhooks;
using Hangfire;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;

namespace CTCPL.Pipeline.Worker.Review;

/// <summary>The pages reviewers work with: registration and place in the pipeline.</summary>
internal static class ReviewPages
{
    /// <summary>Pages, accounts and their stores. The data source must be registered by storage. Throws <see cref="OperatorException"/> for bad settings.</summary>
    public static IServiceCollection AddReview(this IServiceCollection services, IConfiguration configuration)
    {
        ReviewOptions options = BoundOptions.Read<ReviewOptions>(configuration, ReviewOptions.Section);
        services.AddAccounts(options.SessionLength, options.LongestSession);
        services.TryAddSingleton(_ => RuleSettingsSection.Read(configuration)); // the pages name the standards
        services.AddOpenId(configuration).AddUploads(configuration).AddWebhooks(configuration);
        services.AddApi(configuration);
        services.AddPapers(configuration);
        services.TryAddSingleton<TriageStore>();
        services.TryAddSingleton<TriageHistory>();
        services.TryAddSingleton<OriginalsCheck>();
        services.TryAddSingleton<WithdrawalStore>();
        services.TryAddSingleton<RegistryStore>();
        services.TryAddSingleton<ConfirmationStore>();
        services.TryAddSingleton<AgainStore>();
        services.TryAddSingleton<RetentionStore>();
        services.AddSingleton(Options.Create(BoundOptions.Read<KeepingOptions>(configuration, KeepingOptions.Section)));
        services
            .AddSingleton<FindingList>()
            .AddSingleton<SavedViews>()
            .AddSingleton<SubmissionView>()
            .AddSingleton<VersionView>()
            .AddSingleton<VersionFindings>()
            .AddSingleton<LedgerList>()
            .AddSingleton<KeepingList>()
            .AddSingleton<RunList>()
            .AddSingleton<Decisions>()
            .AddSingleton(s => new PagePictures(s.GetService<ReadingOptions>() ?? BoundOptions.Read<ReadingOptions>(configuration, ReadingOptions.Section)))
            .AddSingleton<Moments>();
        services.Configure<WebEncoderOptions>(options => // Vietnamese stays readable in the page's source
            options.TextEncoderSettings = new System.Text.Encodings.Web.TextEncoderSettings(System.Text.Unicode.UnicodeRanges.All));
        services.AddAntiforgery(options => options.Cookie.Name = "ctcpl-form");
        services.Configure<Microsoft.AspNetCore.Mvc.CookieTempDataProviderOptions>(options => options.Cookie.Name = "ctcpl-notice");
        services
            .AddRazorPages(options =>
            {
                options.RootDirectory = "/Review/Pages";
                options.Conventions.AddPageRoute("/Index", "/sai-lech");
            })
            .ConfigureApplicationPartManager(AddThisAssembly);
        return services;
    }

    /// <summary>The whole pipeline of the web side, outermost first.</summary>
    public static WebApplication MapReview(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseWhen(ApiServices.IsApi, api => api.UseMiddleware<ApiErrors>());
        app.UseWhen(context => !ApiServices.IsApi(context), pages => pages.UseExceptionHandler("/loi/500").UseStatusCodePagesWithReExecute("/loi/{0}"));
        app.UseStaticFiles(Assets.Options);
        app.UseRouting();
        app.UseAuthentication();
        app.UseApiKeys();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapRazorPages();
        app.MapApi();
        app.MapGet("/bao-cao/{id:long}/tep-goc", OriginalFile.SendAsync);
        app.MapOpenId();
        app.MapOriginalPages();
        app.MapPapers();
        if (app.Services.GetService<JobStorage>() is not null)
        {
            app.MapHangfireDashboardWithAuthorizationPolicy(
                AccountServices.AdministratorsOnly,
                "/hangfire",
                new DashboardOptions
                {
                    DashboardTitle = "Công việc nền",
                    DisplayStorageConnectionString = false,
                    IsReadOnlyFunc = _ => true,
                    AppPath = "/",
                });
        }
        return app;
    }

    // Hosts other than our own program (tests) do not look for pages in this assembly by themselves.
    private static void AddThisAssembly(ApplicationPartManager manager)
    {
        System.Reflection.Assembly assembly = typeof(ReviewPages).Assembly;
        if (manager.ApplicationParts.Any(p => string.Equals(p.Name, assembly.GetName().Name, StringComparison.Ordinal)))
            return;
        foreach (ApplicationPart part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
            manager.ApplicationParts.Add(part);
    }
}
