using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Conformance.Tests;

/// <summary>One report in one form.</summary>
/// <param name="Report">What is written in it.</param>
/// <param name="Form">How it is rendered.</param>
/// <param name="Extension">Of the file, with its dot.</param>
/// <param name="Method">The contract's <c>reading.method</c> that is right for it.</param>
internal sealed record Rendering(WrittenReport Report, string Form, string Extension, string Method)
{
    /// <summary>What of it may stay in doubt.</summary>
    public AllowedDoubt MayDoubt { get; init; }

    /// <summary>For the tests' names.</summary>
    public string Name => $"{Report.Name}, {Form}";

    public override string ToString() => Name;
}
