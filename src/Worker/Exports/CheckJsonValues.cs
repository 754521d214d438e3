using System.Globalization;
using System.Text;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>How single values stand in the contract's JSON.</summary>
internal static class CheckJsonValues
{
    extension(Utf8JsonWriter writer)
    {
        /// <summary>Text in NFC, or null.</summary>
        public void WriteText(string name, string? text)
        {
            if (text is null)
                writer.WriteNull(name);
            else
                writer.WriteString(name, Nfc(text));
        }

        /// <summary>A whole number, or null.</summary>
        public void WriteWhole(string name, long? value)
        {
            if (value is long number)
                writer.WriteNumber(name, number);
            else
                writer.WriteNull(name);
        }

        /// <summary>A decimal, exact and without trailing zeros, or null.</summary>
        public void WriteExact(string name, decimal? value)
        {
            writer.WritePropertyName(name);
            if (value is decimal number)
                writer.WriteRawValue(number.ToString("0.############################", CultureInfo.InvariantCulture));
            else
                writer.WriteNullValue();
        }

        /// <summary>True, false or null.</summary>
        public void WriteTruth(string name, bool? value)
        {
            if (value is bool truth)
                writer.WriteBoolean(name, truth);
            else
                writer.WriteNull(name);
        }

        /// <summary>The members of a place: line, page and quote always, the others where they apply.</summary>
        public void WritePlace(TextSpan at, string quote, int? paragraph, TableCell? cell, Box? box)
        {
            writer.WriteNumber("line", at.Line);
            writer.WriteWhole("page", at.Page);
            writer.WriteText("quote", quote);
            if (paragraph is int number)
                writer.WriteNumber("paragraph", number);
            if (cell is not null)
            {
                writer.WriteStartObject("table");
                writer.WriteNumber("index", cell.Index);
                writer.WriteNumber("row", cell.Row);
                writer.WriteNumber("cell", cell.Cell);
                writer.WriteEndObject();
            }
            if (box is not null)
            {
                writer.WriteStartArray("box");
                foreach (double side in (ReadOnlySpan<double>)[box.Left, box.Bottom, box.Right, box.Top])
                    writer.WriteNumberValue(Math.Round(side, 2));
                writer.WriteEndArray();
            }
        }
    }

    /// <summary>NFC; a half of a surrogate pair, which no UTF-8 can carry, becomes U+FFFD.</summary>
    public static string Nfc(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            whole.Append(rune.ToString());
        return whole.ToString().Normalize(NormalizationForm.FormC);
    }
}
