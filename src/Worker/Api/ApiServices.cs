using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CTCPL.Pipeline.Storage.Programs;
using CTCPL.Pipeline.Worker.Api.Findings;
using CTCPL.Pipeline.Worker.Api.Reports;
using CTCPL.Pipeline.Worker.Api.Runs;
using CTCPL.Pipeline.Worker.Api.Submissions;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>The interface for other programs: registration and place in the pipeline.</summary>
internal static class ApiServices
{
    public const string Root = "/api";

    /// <summary>Largest body of a request that is no upload, in bytes.</summary>
    private const int LargestBody = 64 << 10;

    /// <summary>Throws <see cref="OperatorException"/> for bad settings.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddSingleton<ApiKeyStore>()
            .AddSingleton<ProgramReports>()
            .AddSingleton<ProgramFindings>()
            .AddSingleton<ProgramRuns>();
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyAuthentication>(ApiKeyAuthentication.Name, configureOptions: null);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
            json.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddApiLimits(BoundOptions.Read<ApiOptions>(configuration, ApiOptions.Section));
        return services.AddApiDocument();
    }

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    /// <summary>Who calls is known before the limit of calls is looked at; a cookie says nothing here. Needs the route.</summary>
    public static IApplicationBuilder UseApiKeys(this IApplicationBuilder app) => app.UseWhen(IsApi, api => api.Use(async (context, next) =>
    {
        if (context.GetEndpoint() is not RouteEndpoint) // no such address, or not by this method: told without asking who calls
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            await (context.GetEndpoint()?.RequestDelegate?.Invoke(context) ?? Task.CompletedTask);
            return;
        }
        AuthenticateResult key = await context.AuthenticateAsync(ApiKeyAuthentication.Name);
        context.User = key.Principal ?? new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity());
        await next(context);
    }));

    public static void MapApi(this WebApplication app)
    {
        RouteGroupBuilder api = app.MapGroup(Root + "/v1")
            .RequireAuthorization(new AuthorizationPolicyBuilder(ApiKeyAuthentication.Name).RequireAuthenticatedUser().Build())
            .RequireRateLimiting(ApiLimits.Policy)
            .DisableAntiforgery() // no cookie is looked at
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
            .WithProblems(401, 429, 500);
        api.MapReports();
        api.MapFindings();
        api.MapSubmissions();
        api.MapRuns();
        app.MapOpenApi(Root + "/v1/openapi.json").AllowAnonymous(); // says nothing of any report
    }

    /// <summary>Tells in the document which problems an operation may answer with.</summary>
    public static T WithProblems<T>(this T builder, params int[] statuses)
        where T : IEndpointConventionBuilder
    {
        foreach (int status in statuses)
            builder.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ApiProblemDetails), [ApiProblem.MediaType]));
        return builder;
    }
}
