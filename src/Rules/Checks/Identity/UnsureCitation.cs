using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Checks.Reading;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>Citations that a recogniser may have misread.</summary>
internal static class UnsureCitation
{
    /// <summary>Letters of a symbol that may be misread; "25/2021/QĐ-TTg" has eleven.</summary>
    private const int Damage = 3;

    /// <summary>Letters by which a citation may differ from the right one and still be misread.</summary>
    private const int Slip = 2;

    /// <summary>The line that may cite, misread, what is not found; <c>null</c> when there is none.</summary>
    /// <param name="c">The case.</param>
    /// <param name="missing">The fault of <c>legal-basis-missing</c>.</param>
    public static Blocker? Of(Case c, Fault missing)
    {
        if (!HasUnsureText(c.Document))
            return null;
        string symbol = FormPlaces.Plain(missing.Expected![(missing.Expected!.LastIndexOf(' ') + 1)..]);
        var search = new ApproximateSearch(symbol, Damage);
        var recognised = RecognisedLines.Of(c.Document);
        TextLine? line = c.Document.Lines.FirstOrDefault(l =>
            (recognised.Contain(l) || !l.Doubts.IsEmpty) && search.FindAll(FormPlaces.Plain(Joined(c.Document, l))).Count > 0);
        return line is null ? null : new Blocker($"Không rõ báo cáo có viện dẫn {missing.Expected} hay không, vì có chỗ đọc không chắc chắn.", TextSpan.Of(line));
    }

    /// <summary>The wrong letters of a citation may be the recogniser's: they are unsure, or few.</summary>
    public static bool MayBeMisread(Case c, Stated<LegalReference> citation, Miscitation wrong) =>
        c.Document.DoubtAt(citation.At) is not null
        || (RecognisedLines.Of(c.Document).Contain(c.Document.Line(citation.At.Line))
            && EditDistance.Between(Folding.Fold(wrong.Written), Folding.Fold(wrong.Right)) <= Slip);

    private static bool HasUnsureText(DocumentText document) =>
        !RecognisedLines.Of(document).AreNone || document.Lines.Any(l => !l.Doubts.IsEmpty);

    /// <summary>A symbol may go on in the next printed line.</summary>
    private static string Joined(DocumentText document, TextLine line) =>
        line.Number < document.Lines.Length ? line.Content + document.Line(line.Number + 1).Content : line.Content;
}
