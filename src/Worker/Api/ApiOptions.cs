using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>The interface for other programs. Configuration section <c>Api</c>.</summary>
internal sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Requests that one key may make in a minute. Default: 600.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Api:RequestsPerMinute phải từ 1 đến 1000000.")]
    public int RequestsPerMinute { get; set; } = 600;

    /// <summary>Requests without a key that counts that one address may make in a minute. Default: 60.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Api:AttemptsPerMinute phải từ 1 đến 1000000.")]
    public int AttemptsPerMinute { get; set; } = 60;
}
