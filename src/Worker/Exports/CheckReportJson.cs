using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Rules.Cases;
using CTCPL.Pipeline.Storage;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>The contract's <c>report</c>: what the document states, and what its figures add up to.</summary>
internal static class CheckReportJson
{
    /// <param name="writer">Where to.</param>
    /// <param name="read">The report as read; its figures are shown as the rules used them, confirmed where they could be.</param>
    /// <param name="assessment">The judgement; <c>null</c> when there is none.</param>
    public static void Write(Utf8JsonWriter writer, Report read, Assessment? assessment)
    {
        Report report = assessment?.Case?.Report ?? read;
        writer.WriteStartObject();
        WriteUnit(writer, report);
        writer.WriteWhole("year", (report.Year as Stated<int>)?.Value);
        writer.WriteText("number", (report.Number as Stated<string>)?.Value);
        writer.WriteText("date", (report.Date as Stated<DateOnly>)?.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteBoolean("draft", report.Draft is Stated<bool> { Value: true });
        writer.WriteText("standard", assessment?.Case?.Standard.Id);
        writer.WriteText("standardVersion", assessment?.Case?.Standard.Version);
        WriteCriteria(writer, report, assessment?.Case);
        WriteDeclared(writer, report);
        WriteComputed(writer, assessment?.Computed);
        CheckScoreTableJson.Write(writer, report.Document, report.ScoreTable);
        writer.WriteEndObject();
    }

    private static void WriteUnit(Utf8JsonWriter writer, Report report)
    {
        UnitName? unit = (report.Unit as Stated<UnitName>)?.Value;
        string? parent = (report.Parent as Stated<string>)?.Value;
        if (unit is null && parent is null)
        {
            writer.WriteNull("unit");
            return;
        }
        writer.WriteStartObject("unit");
        writer.WriteText("kind", unit?.Kind.Word());
        writer.WriteText("name", unit?.Name);
        writer.WriteText("parent", parent);
        writer.WriteEndObject();
    }

    /// <summary>The attributed blocks by criterion number, then the blocks no criterion is left for, in document order.</summary>
    private static void WriteCriteria(Utf8JsonWriter writer, Report report, Case? judged)
    {
        writer.WriteStartArray("criteria");
        foreach (CriterionCase criterion in judged?.Criteria ?? [])
        {
            if (criterion.Block is not null)
                WriteBlock(writer, report.Document, criterion.Number, criterion.Block);
        }
        writer.WriteEndArray();
        writer.WriteStartArray("otherBlocks");
        if (judged is null)
        {
            foreach (CriterionBlock block in report.Blocks)
                WriteBlock(writer, report.Document, StatedNumber(block), block);
        }
        else
        {
            foreach (UnattributedBlock other in judged.Unattributed)
                WriteBlock(writer, report.Document, other.Claims ?? StatedNumber(other.Block), other.Block);
        }
        writer.WriteEndArray();
    }

    private static int? StatedNumber(CriterionBlock block) => (block.Heading as Stated<CriterionHeading>)?.Value.Number;

    private static void WriteBlock(Utf8JsonWriter writer, DocumentText document, int? number, CriterionBlock block)
    {
        writer.WriteStartObject();
        writer.WriteWhole("number", number);
        writer.WritePropertyName("heading");
        WritePlace(writer, document, block.Heading.Place, Quote(block.Heading));
        foreach (Measure measure in Enum.GetValues<Measure>())
            WriteFigure(writer, StoredText.Of(measure), document, block.First(measure)?.Figure);
        writer.WriteEndObject();
    }

    private static void WriteDeclared(Utf8JsonWriter writer, Report report)
    {
        writer.WriteStartObject("declared");
        WriteFigure(writer, "criteriaAtLeastHalf", report.Document, First(report.CriteriaAtLeastHalf));
        WriteFigure(writer, "totalPoints", report.Document, First(report.TotalPoints));
        WriteFigure(writer, "conditionsMet", report.Document, First(report.ConditionsMet));
        writer.WriteTruth("leaderDisciplined", Disciplined(report.LeaderDiscipline));
        writer.WriteTruth("recognitionRequested", (report.RecognitionRequested as Stated<bool>)?.Value);
        writer.WriteEndObject();
    }

    /// <summary>An admission weighs more than any number of denials; <c>null</c> when no sentence says either.</summary>
    private static bool? Disciplined(ImmutableArray<Fact<bool>> statements)
    {
        ImmutableArray<Stated<bool>> legible = [.. statements.OfType<Stated<bool>>()];
        return legible.IsEmpty ? null : legible.Any(s => s.Value);
    }

    private static void WriteComputed(Utf8JsonWriter writer, ComputedFigures? computed)
    {
        if (computed is null)
        {
            writer.WriteNull("computed");
            return;
        }
        writer.WriteStartObject("computed");
        if (computed.TotalPoints is null)
        {
            writer.WriteNull("totalPoints");
        }
        else
        {
            writer.WriteStartObject("totalPoints");
            writer.WriteExact("value", computed.TotalPoints);
            writer.WriteExact("of", computed.TotalMaximum);
            writer.WriteEndObject();
        }
        writer.WriteWhole("criteriaAtLeastHalf", computed.CriteriaAtLeastHalf);
        writer.WriteWhole("conditionsMet", computed.ConditionsMet);
        writer.WriteTruth("eligible", computed.Eligible);
        writer.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter writer, string name, DocumentText document, Figure? figure)
    {
        if (figure is null)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartObject(name);
        writer.WriteExact("value", figure.StatedValue);
        writer.WriteExact("of", figure.StatedOf);
        if (figure.Unsure is not null)
            writer.WriteBoolean("doubtful", true);
        writer.WritePropertyName("at");
        WritePlace(writer, document, figure.At, figure.Quote);
        writer.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter writer, DocumentText document, TextSpan? place, string? quote)
    {
        if (place is not TextSpan at)
        {
            writer.WriteNullValue();
            return;
        }
        TextLine line = document.Line(at.Line);
        writer.WriteStartObject();
        writer.WritePlace(at, quote ?? at.In(document), line.Paragraph, line.Cell, line.Box);
        writer.WriteEndObject();
    }

    private static string? Quote<T>(Fact<T> fact) => fact switch
    {
        Stated<T> stated => stated.Quote,
        Garbled<T> garbled => garbled.Quote,
        _ => null,
    };

    private static Figure? First(ImmutableArray<Figure> figures) => figures.IsEmpty ? null : figures[0];
}
