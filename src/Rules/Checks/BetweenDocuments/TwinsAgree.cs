using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Rules.Dossiers;

namespace CTCPL.Pipeline.Rules.Checks.BetweenDocuments;

/// <summary>The Word and the PDF of one report state the same figures.</summary>
internal static class TwinsAgree
{
    public static Rule Rule { get; } = new(
        Id: "twin-mismatch",
        Title: "Bản Word và bản PDF khác nhau",
        Description: "Khi một báo cáo được gửi cả bản Word và bản PDF (cùng đơn vị, cùng năm, lời văn gần như giống hệt, số và ngày không trái nhau), "
            + "mọi số liệu ở hai bản phải như nhau. Hai bản Word, hoặc bản đã có bản kia trùng khớp, không bị so.",
        Remedy: "Đối chiếu với bản đã ký, đóng dấu; sửa bản sai và nộp lại cả hai bản thống nhất.",
        Citation: Citations.Form,
        Severity: Severity.Error,
        Group: RuleGroup.BetweenDocuments,
        Check: Check)
    {
        Example = "Bản Word ghi tổng điểm 93,75/100, bản PDF của cùng báo cáo ghi 94,75/100.",
    };

    private static Verdict Check(Case c)
    {
        if (c.Surroundings.Own is not { } own)
            return Kinship.Alone;
        if (Twin(own, c.Surroundings.SameYear) is not { } twin)
            return new NotApplicable("Không có bản Word hoặc PDF khác của chính báo cáo này.");
        var figures = Digesting.FormFigures(c).ToImmutableDictionary(f => f.Key, f => f.Figure, StringComparer.Ordinal);
        ImmutableArray<(DigestFigure One, DigestFigure Other)> differences = Kinship.Differences(own, twin);
        if (!differences.IsEmpty)
            return new NotMet([.. differences.Select(d => FaultOf(own, twin, d, figures[d.One.Key]))]);
        ImmutableArray<(DigestFigure One, DigestFigure Other)> unsure = Kinship.Unsure(own, twin);
        return unsure.IsEmpty
            ? Met.Instance
            : new NotCheckable(BlockerOf(twin, unsure, figures[unsure[0].One.Key]));
    }

    /// <summary>
    /// The other form of this report; <c>null</c> when there is none. One that agrees is the twin. One that agrees with
    /// another version of this form is that version's twin.
    /// </summary>
    private static DocumentDigest? Twin(DocumentDigest own, ImmutableArray<DocumentDigest> others)
    {
        ImmutableArray<DocumentDigest> twins = [.. others.Where(d => Kinship.AreTwins(own, d))];
        return twins.FirstOrDefault(d => Kinship.Differences(own, d).IsEmpty)
            ?? twins
                .Where(d => !others.Any(version => version.Media == own.Media && Kinship.AreTwins(version, d) && Kinship.Differences(version, d).IsEmpty))
                .OrderByDescending(d => own.Prose.Likeness(d.Prose))
                .ThenBy(d => Kinship.Differences(own, d).Length)
                .FirstOrDefault();
    }

    private static Fault FaultOf(DocumentDigest own, DocumentDigest twin, (DigestFigure One, DigestFigure Other) pair, Figure figure) => new(
        pair.One.Key,
        $"{Form(own)} ghi {pair.One.Name} là {pair.One.Written}, nhưng {Lower(Form(twin))} của cùng báo cáo (tệp “{twin.File}”) ghi {pair.Other.Written}; "
            + "cần đối chiếu bản đã ký và thống nhất hai bản.",
        figure.At)
    {
        Expected = pair.Other.Written,
        Actual = pair.One.Written,
        Elsewhere = [Kinship.Elsewhere(twin, pair.Other.At)],
    };

    private static Blocker BlockerOf(
        DocumentDigest twin, ImmutableArray<(DigestFigure One, DigestFigure Other)> unsure, Figure first)
    {
        (DigestFigure one, _) = unsure[0];
        string message = $"Còn {Wording.Number(unsure.Length)} số liệu chưa đọc chắc ở tệp này hoặc ở tệp “{twin.File}” (trước hết là {one.Name}), "
            + "nên chưa so hết được hai bản.";
        return new Blocker(message, first.At) { CausedBy = one.IsUnsure ? Blockers.Unsure(one.Key) : null };
    }

    private static string Form(DocumentDigest digest) => digest.Media is DocumentMedia.Text ? "Bản Word" : "Bản PDF";

    private static string Lower(string form) => char.ToLowerInvariant(form[0]) + form[1..];
}
