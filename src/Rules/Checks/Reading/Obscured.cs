using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules.Cases;

namespace CTCPL.Pipeline.Rules.Checks.Reading;

/// <summary>
/// Tells whether something that was not found may stand in the document all the same: in a picture nobody read, in a line that was
/// misread, or in one that a recogniser lost. Then it is our doubt and not the unit's omission.
/// </summary>
internal sealed class Obscured
{
    /// <summary>Share of a wording's letters that a misread line may have wrong and still be taken for it.</summary>
    private const double Damage = 0.4;

    /// <summary>A distance of lines, against the usual one, from which on a line may have been lost between them.</summary>
    private const double RoomForALine = 1.7;

    private readonly Case _case;
    private readonly FormPlaces _places;
    private readonly RecognisedLines _recognised;
    private readonly ImmutableHashSet<int> _understood;
    private readonly ImmutableArray<UnreadContent> _unread;

    public Obscured(Case c)
    {
        _case = c;
        _places = new FormPlaces(c);
        _recognised = RecognisedLines.Of(c.Document);
        _understood =
        [
            .. FormFigure.All(c).SelectMany(f => f.Figure.Unsure is null ? [f.Figure.Label.Line, f.Figure.At.Line] : new[] { f.Figure.Label.Line }),
            .. c.Report.Blocks.Select(b => b.Heading).Where(h => h is Stated<CriterionHeading> || !IsOnAMisreadLine(h)).Select(h => h.Place?.Line).OfType<int>(),
            .. c.Report.Sections.Select(s => s.At.Line),
        ];
        _unread = UnreadContent.All(c.Document);
    }

    /// <summary>What it may hide in; <c>null</c> when it cannot be there.</summary>
    public Blocker? Find(MissingPart part)
    {
        foreach (UnreadContent content in _unread)
        {
            if (content.Line is not { } line || (line >= part.From && line < part.To))
                return Blocker(part, content.Words, content.At(_case.Document), new Cause(EmbeddedContentIsRead.Id, content.Key));
        }
        if (!_recognised.AreNone || _case.Document.Lines.Any(l => !l.Doubts.IsEmpty))
        {
            if (MisreadLine(part) is { } line)
                return Blocker(part, "ở chỗ đó có dòng chữ đọc không chắc chắn", TextSpan.Of(line), Unsure(part));
            if (part.Behind is { } label && _case.Document.DoubtAt(label) is not null)
                return Blocker(part, "dòng ngay sau chỗ đó đọc không chắc chắn", label, Unsure(part));
            if (part.IsListLine && LostLine(part.From, part.To) is { } before)
                return Blocker(part, "bản quét có thể bị sót dòng ở chỗ đó", TextSpan.Of(before), Unsure(part));
            if (part.IsCriterion && UnsettledBlock() is { } block)
                return Blocker(part, "có khối số liệu đọc không chắc chắn là của tiêu chí nào", block.Start, Unsure(part));
        }
        return null;
    }

    /// <summary>Whether a line between these two lines of recognised text was misread without being understood, or lost.</summary>
    public bool Hides(int from, int to) => !_recognised.AreNone
        && (Enumerable.Range(from + 1, Math.Max(0, to - from - 1)).Any(number => !_understood.Contains(number) && !_case.Document.Line(number).Doubts.IsEmpty)
            || LostLine(from, to) is not null);

    /// <summary>Why it cannot be told which criterion this block is; <c>null</c> when nothing around it was misread.</summary>
    public Blocker? Find(UnattributedBlock unknown)
    {
        if (_recognised.AreNone)
            return null;
        int from = _places.HeadingAbove(unknown.Position - 1);
        int to = _places.EndOf(unknown.Position);
        if (!IsUnsettled(unknown.Block) && !Hides(from, to))
            return null;
        FormFigure? doubtful = FormFigure.All(_case).FirstOrDefault(f => f.Figure.Unsure is not null && unknown.Block.Figures.Any(line => line.Figure == f.Figure));
        return new Blocker("Khối số liệu đọc không chắc chắn nên không rõ là của tiêu chí nào.", unknown.Block.Start)
        {
            CausedBy = doubtful is null ? null : Blockers.Unsure(doubtful.Key),
        };
    }

    /// <summary>The verdict on blocks that are no criterion of their own: those whose reading is sure accuse; where none is, nothing can be said.</summary>
    public static Verdict Judge(Case c, IEnumerable<UnattributedBlock> blocks, Func<IEnumerable<UnattributedBlock>, IEnumerable<Fault>> accuse)
    {
        ImmutableArray<UnattributedBlock> all = [.. blocks];
        if (all.IsEmpty)
            return Met.Instance;
        var obscured = new Obscured(c);
        ImmutableArray<UnattributedBlock> certain = [.. all.Where(u => obscured.Find(u) is null)];
        return certain.IsEmpty ? new NotCheckable([.. all.Select(u => obscured.Find(u)!)]) : new NotMet([.. accuse(certain)]);
    }

    /// <summary>The key under which <c>reading-doubtful</c> tells it.</summary>
    public static string Key(MissingPart part) => "missing " + part.Key;

    /// <summary>The parts that this rule would accuse the report of, by key, that may be there all the same.</summary>
    public static ImmutableDictionary<string, Blocker> Of(Case c, string rule)
    {
        ImmutableArray<MissingPart> parts = [.. MissingPart.All(c).Where(p => string.Equals(p.Rule, rule, StringComparison.Ordinal))];
        if (parts.IsEmpty)
            return ImmutableDictionary.Create<string, Blocker>(StringComparer.Ordinal);
        var obscured = new Obscured(c);
        return parts
            .Select(p => (p.Key, Blocker: obscured.Find(p)))
            .Where(p => p.Blocker is not null)
            .DistinctBy(p => p.Key, StringComparer.Ordinal)
            .ToImmutableDictionary(p => p.Key, p => p.Blocker!, StringComparer.Ordinal);
    }

    /// <summary>The verdict on these omissions: those that are certain accuse; where none is, those that may be none cannot be checked.</summary>
    public static Verdict Judge(Case c, string rule, ImmutableArray<Fault> omissions)
    {
        if (omissions.IsEmpty)
            return Met.Instance;
        ImmutableDictionary<string, Blocker> open = Of(c, rule);
        ImmutableArray<Fault> certain = [.. omissions.Where(o => !open.ContainsKey(o.Key))];
        return certain.IsEmpty ? new NotCheckable([.. omissions.Select(o => open[o.Key])]) : new NotMet(certain);
    }

    private bool IsOnAMisreadLine(Fact<CriterionHeading> heading) => heading.Place is { } place && !_case.Document.Line(place.Line).Doubts.IsEmpty;

    private static Cause Unsure(MissingPart part) => Blockers.Unsure(Key(part));

    private static Blocker Blocker(MissingPart part, string why, TextSpan? at, Cause cause) =>
        new($"Không tìm thấy {part.What}, nhưng {why}.", at) { Criterion = part.Criterion, CausedBy = cause, Instead = part.Key };

    private TextLine? MisreadLine(MissingPart part)
    {
        for (int number = part.From + 1; number < part.To; number++)
        {
            TextLine line = _case.Document.Line(number);
            if (_understood.Contains(number) || line.Part is not (DocumentPart.Body or DocumentPart.TextBox))
                continue;
            if (!line.Doubts.IsEmpty || (_recognised.Contain(line) && (part.Wordings.IsEmpty || IsLike(line, part.Wordings))))
                return line;
        }
        return null;
    }

    private static bool IsLike(TextLine line, ImmutableArray<string> wordings)
    {
        string letters = FormPlaces.Plain(line.Content);
        return wordings.Any(w => new ApproximateSearch(w, (int)(w.Length * Damage)).FindAll(letters).Count > 0);
    }

    /// <summary>A block that may be another criterion than the one it was taken for.</summary>
    private CriterionBlock? UnsettledBlock() => _case.Report.Blocks.FirstOrDefault(IsUnsettled);

    /// <summary>Neither its heading nor all of its figures tell for sure which criterion it is.</summary>
    private static bool IsUnsettled(CriterionBlock block) => block.Heading is Garbled<CriterionHeading> { Unsure: not null }
        || (block.Heading is not Stated<CriterionHeading> && block.Figures.Any(f => f.Figure.Unsure is not null));

    /// <summary>The line behind which the page has room for a line that is not there, or turns.</summary>
    private TextLine? LostLine(int from, int to)
    {
        for (int number = Math.Max(from, 1); number < to && number < _case.Document.Lines.Length; number++)
        {
            TextLine above = _case.Document.Line(number);
            TextLine below = _case.Document.Line(number + 1);
            if (!_recognised.Contain(above) || !_recognised.Contain(below))
                continue;
            bool measured = above.Box is not null && below.Box is not null && above.Page == below.Page;
            if (!measured || above.Box!.Top - below.Box!.Top > RoomForALine * Pitch(above.Page))
                return above;
        }
        return null;
    }

    /// <summary>The usual distance of lines on a page, in points: the median.</summary>
    private double Pitch(int? page)
    {
        ImmutableArray<TextLine> lines = [.. _case.Document.Lines.Where(l => l.Page == page && l.Box is not null)];
        double[] distances = [.. lines.Zip(lines.Skip(1), (a, b) => a.Box!.Top - b.Box!.Top).Where(d => d > 0).Order()];
        return distances.Length == 0 ? double.MaxValue : distances[distances.Length / 2];
    }
}
