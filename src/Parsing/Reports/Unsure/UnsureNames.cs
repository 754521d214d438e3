using System.Collections.Immutable;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports.Identity;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Parsing.Reports.Unsure;

/// <summary>Takes the certainty from the unit's name where a recogniser read it and the form's places do not agree on its letters.</summary>
internal static class UnsureNames
{
    /// <param name="document">The document.</param>
    /// <param name="unit">The unit as found.</param>
    /// <param name="mentions">Every legible mention.</param>
    public static Fact<UnitName> Mark(DocumentText document, Fact<UnitName> unit, ImmutableArray<Mention<UnitName>> mentions)
    {
        var recognised = RecognisedLines.Of(document);
        bool IsRecognised(Stated<UnitName> name) => recognised.Contain(document.Line(name.At.Line));
        if (unit is not Stated<UnitName> stated || !IsRecognised(stated))
            return unit;
        IEnumerable<Stated<UnitName>> read = mentions
            .Select(m => m.Fact)
            .Where(f => f.Value.Kind == stated.Value.Kind && IsWhole(document, f) && document.DoubtAt(f.At) is null);
        return AgreedNames.Sure(stated.Value.Name, read, static f => f.Value.Name, IsRecognised)
            ?? (Fact<UnitName>)UnsureWords.Unsure(document, stated, new Doubt(stated.At.Column, stated.At.Length, DoubtKind.LowConfidence), "tên đơn vị");
    }

    /// <summary>Whether the whole name stands there; one that a line break cut is completed from another place, which proves nothing.</summary>
    private static bool IsWhole(DocumentText document, Stated<UnitName> name) =>
        Folding.Fold(name.At.In(document)).Replace('’', '\'').EndsWith(Folding.Fold(name.Value.Name), StringComparison.Ordinal);
}
