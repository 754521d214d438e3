using System.Text.Encodings.Web;
using System.Text.Unicode;
using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>One page with everything in it, for sending on and printing. Every word from outside is encoded; nothing is loaded.</summary>
internal sealed class CheckHtml : CheckFormat
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public override string Start => """
        <!doctype html>
        <html lang="vi">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>Danh sách sai lệch</title>
        <style>
        body { font: 15px/1.45 system-ui, "Segoe UI", "Noto Sans", sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; }
        h2 { font-size: 1rem; margin: 2rem 0 .25rem; overflow-wrap: anywhere; }
        p { margin: .25rem 0; }
        table { border-collapse: collapse; width: 100%; margin-top: .5rem; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-top: 1px solid #d0d0d0; }
        th { font-weight: 600; white-space: nowrap; }
        td:last-child { width: 75%; }
        q { display: block; color: #333; white-space: pre-wrap; overflow-wrap: anywhere; }
        small { color: #555; }
        .error { color: #a4001d; } .warning { color: #7a4b00; } .notice, .notCheckable { color: #0b4f8a; }
        .dependant { padding-left: 1.5rem; }
        @media print { body { margin: 0; max-width: none; } tr { break-inside: avoid; } }
        </style>
        </head>
        <body>
        <h1>Danh sách sai lệch</h1>

        """;

    public override string Of(string json, CheckSheet sheet) => $"""
        <section>
        <h2>{Encoded(sheet.Path)}</h2>
        <p>{Encoded(sheet.Summary)}</p>
        {Table(sheet)}</section>

        """;

    public override string End(CheckCounts counts) => $"""
        <p><strong>{Encoded(counts.ToString())}</strong></p>
        </body>
        </html>

        """;

    private static string Table(CheckSheet sheet)
    {
        if (sheet.Rows.IsEmpty)
            return "";
        HashSet<string> shown = new(sheet.Rows.Select(row => row.Fingerprint), StringComparer.Ordinal);
        return "<table>\n" + string.Concat(sheet.Rows.Select(row => Row(row, shown))) + "</table>\n";
    }

    private static string Row(CheckSheetRow row, HashSet<string> shown)
    {
        string kind = row.Outcome == Outcome.NotCheckable ? "notCheckable"
            : row.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "notice" };
        string place = row.CausedByFingerprint is string cause && shown.Contains(cause) ? " class=\"dependant\"" : "";
        string quote = row.Quote is { Length: > 0 } words ? $"<q>{Encoded(words)}</q>" : "";
        return $"<tr><th class=\"{kind}\">{row.Word}</th><td>{row.Place}</td><td{place}>{Encoded(row.Message)}{quote}"
            + $"<small>{Encoded(row.Rule)} · {Encoded(row.Citation)}</small></td></tr>\n";
    }

    private static string Encoded(string text) => Encoder.Encode(text);
}
