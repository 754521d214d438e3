using System.Collections.Immutable;

namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>A report written once, to be rendered in many ways, with what it says.</summary>
/// <param name="Name">Short, for the names of files and tests.</param>
/// <param name="Parts">Its paragraphs in order.</param>
/// <param name="Facts">What it states and what its figures add up to, one fact a line, written down by hand from the form:
/// never taken from what the program prints.</param>
/// <param name="Faults">The rules that a correct check finds broken as errors; none for a clean report.</param>
public sealed record WrittenReport(
    string Name, ImmutableArray<ReportPart> Parts, string Facts, ImmutableArray<string> Faults)
{
    /// <summary>The reports that every rendering is made of.</summary>
    public static ImmutableArray<WrittenReport> All { get; } = [CommuneReport.Written, WardReport.Written];

    /// <summary>The one of this name.</summary>
    public static WrittenReport Named(string name) => All.Single(report => string.Equals(report.Name, name, StringComparison.Ordinal));
}
