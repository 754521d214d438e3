using Spectre.Console;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>The list for reading in a terminal: a paragraph a file, its findings with place, words and rule.</summary>
/// <param name="width">Columns of the terminal.</param>
/// <param name="inColour">Whether the output understands ANSI sequences.</param>
internal sealed class CheckTable(int width, bool inColour) : CheckFormat
{
    /// <summary>Where nothing says how wide the output is.</summary>
    public const int DefaultWidth = 120;

    private const int WordColumn = 10;
    private const int PlaceColumn = 10;

    public override string Separator => "\n";

    public override string Of(string json, CheckSheet sheet)
    {
        using var text = new StringWriter();
        IAnsiConsole console = Console(text);
        console.Write(new Text(CheckText.Visible(sheet.Path) + "\n", new Style(decoration: Decoration.Bold)));
        console.Write(new Padder(new Text(CheckText.Visible(sheet.Summary), VerdictStyle(sheet))).Padding(2, 0, 0, 0));
        if (!sheet.Rows.IsEmpty)
            console.Write(Findings(sheet));
        return Trimmed(text);
    }

    public override string End(CheckCounts counts)
    {
        using var text = new StringWriter();
        Console(text).Write(new Text(counts.ToString(), new Style(decoration: Decoration.Bold)));
        return "\n" + Trimmed(text);
    }

    private static Style VerdictStyle(CheckSheet sheet) => sheet.IsClean ? new Style(Color.Green)
        : sheet.Outcome is "checked" ? Style.Plain
        : new Style(Color.Yellow);

    private static Padder Findings(CheckSheet sheet)
    {
        Grid grid = new Grid { Expand = false }
            .AddColumn(new GridColumn { Width = WordColumn, Padding = new Padding(0, 0, 2, 0) })
            .AddColumn(new GridColumn { Width = PlaceColumn, Padding = new Padding(0, 0, 2, 0) })
            .AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        HashSet<string> shown = new(sheet.Rows.Select(row => row.Fingerprint), StringComparer.Ordinal);
        foreach (CheckSheetRow row in sheet.Rows)
        {
            bool depends = row.CausedByFingerprint is string cause && shown.Contains(cause);
            grid.AddRow(new Text(row.Word, WordStyle(row)), new Text(row.Place), Words(row, depends));
        }
        return new Padder(grid).Padding(2, 0, 0, 0);
    }

    private static Padder Words(CheckSheetRow row, bool depends)
    {
        var quiet = new Style(Color.Grey);
        Paragraph words = new Paragraph(depends ? "↳ " : "", quiet).Append(CheckText.Visible(row.Message));
        if (row.Quote is { Length: > 0 } quote)
            words.Append($"\n“{CheckText.Visible(quote.Trim())}”", new Style(Color.Teal));
        words.Append($"\n{row.Rule} · {CheckText.Visible(row.Citation)}", quiet);
        return new Padder(words).Padding(depends ? 2 : 0, 0, 0, 0);
    }

    private static Style WordStyle(CheckSheetRow row) => row.Word switch
    {
        "Lỗi" => new Style(Color.Red, decoration: Decoration.Bold),
        "Cảnh báo" => new Style(Color.Yellow),
        _ => new Style(Color.Blue),
    };

    private IAnsiConsole Console(StringWriter text)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = inColour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = inColour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Math.Clamp(width, 60, 160);
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    /// <summary>Without the spaces that fill a column, one line break at the end.</summary>
    private static string Trimmed(StringWriter text)
    {
        IEnumerable<string> lines = text.ToString().ReplaceLineEndings("\n").TrimEnd().Split('\n').Select(line => line.TrimEnd());
        return string.Join('\n', lines) + "\n";
    }
}
