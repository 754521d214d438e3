using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Reports.ScoreTables;
using CTCPL.Pipeline.Storage;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>The contract's <c>report.scoreTable</c>: the rows of Mẫu 02 with number, maximum, score and place.</summary>
internal static class CheckScoreTableJson
{
    /// <param name="writer">Where to.</param>
    /// <param name="document">The document that holds the table.</param>
    /// <param name="table">The table; <c>null</c> is written as null.</param>
    public static void Write(Utf8JsonWriter writer, DocumentText document, ScoreTable? table)
    {
        if (table is null)
        {
            writer.WriteNull("scoreTable");
            return;
        }
        writer.WriteStartObject("scoreTable");
        writer.WriteStartArray("rows");
        foreach (ScoreRow row in table.Rows)
            WriteRow(writer, document, row);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter writer, DocumentText document, ScoreRow row)
    {
        writer.WriteStartObject();
        writer.WriteText("kind", StoredText.Of(row.Kind));
        writer.WriteText("number", row.Number);
        writer.WriteText("name", row.Name);
        writer.WriteWhole("criterion", row.Criterion);
        writer.WriteWhole("indicator", row.Indicator);
        writer.WriteExact("maximum", row.StatedMaximum);
        writer.WriteExact("score", row.StatedScore);
        if (row.Score is Garbled<decimal> { Unsure: not null } || row.Maximum is Garbled<decimal> { Unsure: not null })
            writer.WriteBoolean("doubtful", true);
        TextSpan at = row.Score.Place ?? row.At;
        TextLine line = document.Line(at.Line);
        writer.WriteStartObject("at");
        writer.WritePlace(at, QuoteOf(row), line.Paragraph, line.Cell, line.Box);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string QuoteOf(ScoreRow row) => row.Score switch
    {
        Stated<decimal> stated => stated.Quote,
        Garbled<decimal> garbled => garbled.Quote,
        _ => row.Quote,
    };
}
