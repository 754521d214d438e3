using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Corrections;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Reading;
using CTCPL.Pipeline.Worker.Review.Documents;

namespace CTCPL.Pipeline.Worker.Review.Overrides;

/// <summary>The figures of a stored report as they are read, without anybody's correction.</summary>
/// <param name="Document">The document as read.</param>
/// <param name="Figures">Every figure that can be corrected.</param>
internal sealed record ReadFigures(DocumentText Document, ImmutableArray<CorrectableFigure> Figures)
{
    /// <summary><c>null</c> when the file was not read, or is no report.</summary>
    public static ReadFigures? Of(ViewedSubmission submission, RuleSettings settings)
    {
        if (submission is not { Outcome: "checked", Text: { } text })
            return null;
        DocumentText document = StoredResult.Document(text);
        ParsedFile parsed = PatientChecking.Parse(
            new ParsedFile(submission.Sha256, submission.Size, "", new Readable(document), Parsed: null, Case: null), settings);
        return parsed.Parsed is ParsedReport report ? new ReadFigures(document, CorrectableFigure.All(report.Report, parsed.Case)) : null;
    }

    /// <summary>The figure of this key; <c>null</c> when there is none.</summary>
    public CorrectableFigure? Find(string? key) => Figures.FirstOrDefault(f => string.Equals(f.Key, key, StringComparison.Ordinal));

    /// <summary>The line before the figure's, its own, and the two behind: what a reader needs to find it on paper.</summary>
    public ImmutableArray<TextLine> Around(CorrectableFigure figure) =>
        [.. Document.Lines.Where(l => l.Number >= figure.Place.Line - 1 && l.Number <= figure.Place.Line + 2)];
}
