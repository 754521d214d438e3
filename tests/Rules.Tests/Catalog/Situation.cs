using CTCPL.Pipeline.Testing.Reports;

namespace CTCPL.Pipeline.Rules.Tests.Catalog;

/// <summary>A report that puts a rule into a situation, or why there is none.</summary>
/// <param name="Text">The report; <c>null</c> when the situation cannot arise.</param>
/// <param name="Why">Why it cannot arise.</param>
internal sealed record Situation(ReportText? Text, string Why)
{
    public static implicit operator Situation(ReportText text) => new(text, "");

    public static implicit operator Situation(string why) => new(Text: null, why);
}

/// <summary>The situations in which a rule says neither yes nor no.</summary>
/// <param name="Garbled">What it needs stands there and cannot be read for sure: not checkable.</param>
/// <param name="Absent">What it needs does not stand there, or is not known: not checkable.</param>
/// <param name="NotApplicable">The report has nothing that the rule is about.</param>
internal sealed record Situations(Situation Garbled, Situation Absent, Situation NotApplicable);
