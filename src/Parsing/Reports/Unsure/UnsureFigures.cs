using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Grammar;

namespace CTCPL.Pipeline.Parsing.Reports.Unsure;

/// <summary>Takes the certainty from figures whose reading is unsure: they keep their words and what they may say.</summary>
/// <param name="document">The document they stand in.</param>
/// <param name="slashExpected">Whether the report's figures have denominators: one without may have lost its slash.</param>
internal sealed class UnsureFigures(DocumentText document, bool slashExpected)
{
    private readonly RecognisedLines _recognised = RecognisedLines.Of(document);

    public Figure Mark(Figure figure)
    {
        var look = SecondLook.At(document, figure.At);
        // "15/" and its "15" on the next line are looked at by themselves.
        SecondLook below = figure.Of.Place is { } of && of.Line != figure.At.Line ? SecondLook.At(document, of) : look;
        return figure with
        {
            Value = Mark(figure, figure.Value, look, look.Value),
            Of = Mark(figure, figure.Of, below, ReferenceEquals(below, look) ? look.Of : below.Value),
            InWords = figure.InWords is { } words && IsSure(words.At) ? words : null,
        };
    }

    private Fact<decimal> Mark(Figure figure, Fact<decimal> fact, SecondLook look, decimal? other) => fact switch
    {
        Stated<decimal> stated => Mark(figure, stated, look, other),
        Garbled<decimal> garbled when look.Touches(document, garbled.At) is { } doubt => garbled with
        {
            Unsure = new Uncertainty<decimal>(doubt.Kind, other is { } value ? [value] : [], look.Read, look.Other),
        },
        // A number that a picture does not show may be there all the same, in handwriting or under a stamp.
        Garbled<decimal> garbled when _recognised.Contain(document.Line(garbled.At.Line)) => garbled with
        {
            Unsure = new Uncertainty<decimal>(DoubtKind.LowConfidence, [], garbled.At.In(document), Other: null),
        },
        _ => fact,
    };

    private Fact<decimal> Mark(Figure figure, Stated<decimal> stated, SecondLook look, decimal? other)
    {
        if (look.Touches(document, stated.At) is { } doubt)
        {
            bool sameInBothLooks = other == stated.Value && look.OnlyDiffers;
            return sameInBothLooks ? stated : Unsure(stated, doubt.Kind, [stated.Value, .. other is { } value ? [value] : Array.Empty<decimal>()], look.Read, look.Other);
        }
        return _recognised.Contain(document.Line(stated.At.Line)) ? MarkRecognised(figure, stated) : stated;
    }

    /// <summary>What a recogniser loses without noticing: a thin comma or slash, and the seam in "2 8".</summary>
    private Fact<decimal> MarkRecognised(Figure figure, Stated<decimal> stated)
    {
        string read = figure.At.In(document);
        if (figure.Of is Absent<decimal> && slashExpected && stated.At.Length > 1 && char.IsDigit(read[0]))
            return Unsure(stated, DoubtKind.LowConfidence, [stated.Value], read, other: null);
        if (HasStrayDigit(figure.At))
            return Unsure(stated, DoubtKind.LowConfidence, [stated.Value], read, other: null);
        bool isPoints = figure.Name is "points" or "totalPoints";
        return isPoints && ReferenceEquals(stated, figure.Value) && stated.Value > figure.StatedOf && stated.Value % 1 == 0
            ? Unsure(stated, DoubtKind.LowConfidence, WithComma(stated, figure.StatedOf.Value), read, other: null)
            : stated;
    }

    /// <summary>Words are only compared where none of them may be misread: a recogniser turns "mười" into "mươi" and does not notice.</summary>
    private bool IsSure(TextSpan at) => document.DoubtAt(at) is null && !_recognised.Contain(document.Line(at.Line));

    private bool HasStrayDigit(TextSpan at)
    {
        string line = document.Line(at.Line).Content;
        string before = line[..at.Column].TrimEnd();
        string after = line[(at.Column + at.Length)..].TrimStart();
        return (before.Length > 0 && char.IsDigit(before[^1])) || (after.Length > 0 && char.IsDigit(after[0]));
    }

    /// <summary>"285" read where "28,5" may stand.</summary>
    private ImmutableArray<decimal> WithComma(Stated<decimal> stated, decimal maximum)
    {
        string digits = stated.At.In(document);
        return
        [
            stated.Value,
            .. Enumerable.Range(1, digits.Length - 1)
                .Where(point => digits.Length - point <= 2)
                .Select(point => FigureText.Value(digits.Insert(point, ",")))
                .OfType<decimal>()
                .Where(value => value <= maximum),
        ];
    }

    private static Garbled<decimal> Unsure(
        Stated<decimal> stated, DoubtKind kind, ImmutableArray<decimal> candidates, string read, string? other) =>
        new(stated.Name, stated.Quote, "con số", stated.At)
        {
            Unsure = new Uncertainty<decimal>(kind, [.. candidates.Distinct()], read, other),
        };
}
