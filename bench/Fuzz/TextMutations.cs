using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Bench.Fuzz;

/// <summary>Edits of PDF objects and of RTF groups, both of them text with bytes between.</summary>
internal static partial class TextMutations
{
    private static readonly string[] FilterNames = ["/LZWDecode", "/ASCIIHexDecode", "/ASCII85Decode", "/RunLengthDecode", "/DCTDecode", "/JBIG2Decode", "/JPXDecode", "/Crypt", "/CCITTFaxDecode"];

    private static readonly string[] RtfWords = ["bin", "uc", "u", "trowd", "cellx", "listoverride", "pict", "field", "shpinst", "page", "row"];

    public static IReadOnlyList<Mutation> Pdf { get; } =
    [
        Of("pdf-reference", static (random, pdf) => Replace(random, pdf, Reference(), _ => Number(random) + " 0 R")),
        Of("pdf-self-reference", static (random, pdf) =>
        {
            Match start = Pick(random, ObjectStart(), pdf);
            string own = start.Success ? start.Groups["id"].Value + " 0 R" : "1 0 R";
            return Replace(random, pdf, Reference(), _ => own);
        }),
        Of("pdf-length", static (random, pdf) => Replace(random, pdf, Length(), _ => "/Length " + Number(random))),
        Of("pdf-filter", static (random, pdf) => Replace(random, pdf, Filter(), _ => FilterNames[random.Next(FilterNames.Length)])),
        Of("pdf-xref", static (random, pdf) => Replace(random, pdf, XrefOffset(), _ => "startxref\n" + Number(random))),
        Of("pdf-box", static (random, pdf) => Replace(random, pdf, MediaBox(), _ => $"/MediaBox [0 0 {Number(random)} {Number(random)}]")),
        Of("pdf-count", static (random, pdf) => Replace(random, pdf, Count(), _ => "/Count " + Number(random))),
        Of("pdf-nest", static (random, pdf) => Replace(random, pdf, DictionaryStart(), match =>
            match.Value + "/X " + Repeat("[", 1 << random.Next(1, 18)))),
        Of("pdf-drop-object", static (random, pdf) =>
        {
            Match start = Pick(random, ObjectStart(), pdf);
            int end = start.Success ? pdf.IndexOf("endobj", start.Index, StringComparison.Ordinal) : -1;
            return end < 0 ? pdf : pdf.Remove(start.Index, end + 6 - start.Index);
        }),
        Of("pdf-key", static (random, pdf) => Replace(random, pdf, Key(), _ => Pick(random, Key(), pdf).Value)),
        Of("pdf-update", static (random, pdf) =>
            pdf + $"\n{Number(random)} 0 obj\n<</Type/Catalog/Pages {Number(random)} 0 R>>\nendobj\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root {Number(random)} 0 R/Prev {Number(random)}>>\nstartxref\n{Number(random)}\n%%EOF\n"),
    ];

    public static IReadOnlyList<Mutation> Rtf { get; } =
    [
        Of("rtf-nest", static (random, rtf) => rtf.Insert(Math.Max(6, random.Next(rtf.Length)), Repeat("{", 1 << random.Next(1, 17)))),
        Of("rtf-word", static (random, rtf) => Replace(random, rtf, ControlWord(), _ => "\\" + RtfWords[random.Next(RtfWords.Length)] + Number(random))),
        Of("rtf-drop", static (random, rtf) => Replace(random, rtf, ControlWord(), _ => "")),
        Of("rtf-object", static (random, rtf) => rtf.Insert(rtf.LastIndexOf('}'), "{\\object\\objemb{\\*\\objdata " + string.Concat(Enumerable.Range(0, random.Next(400)).Select(_ => random.Next(256).ToString("x2", CultureInfo.InvariantCulture))) + "}}")),
    ];

    private static Mutation Of(string name, Func<Random, string, string> edit) =>
        new(name, (random, good, _) => Encoding.Latin1.GetBytes(edit(random, Encoding.Latin1.GetString(good))));

    private static string Replace(Random random, string text, Regex pattern, Func<Match, string> by)
    {
        for (int times = random.Next(1, 4); times > 0; times--)
        {
            Match match = Pick(random, pattern, text);
            if (match.Success)
                text = text.Remove(match.Index, match.Length).Insert(match.Index, by(match));
        }
        return text;
    }

    private static Match Pick(Random random, Regex pattern, string text)
    {
        Match match = pattern.Match(text, random.Next(text.Length));
        return match.Success ? match : pattern.Match(text);
    }

    private static string Number(Random random) => random.Next(6) switch
    {
        0 => "0",
        1 => "-1",
        2 => "2147483647",
        3 => "99999999999999999999",
        4 => random.Next(1 << 20).ToString(CultureInfo.InvariantCulture),
        _ => random.Next(60).ToString(CultureInfo.InvariantCulture),
    };

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    [GeneratedRegex("[0-9]{1,6} 0 R", RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex("(?<id>[0-9]{1,6}) 0 obj", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ObjectStart();

    [GeneratedRegex("/Length [0-9]+( 0 R)?", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Length();

    [GeneratedRegex("/FlateDecode", RegexOptions.NonBacktracking)]
    private static partial Regex Filter();

    [GeneratedRegex("startxref\\s+[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex XrefOffset();

    [GeneratedRegex("/MediaBox ?\\[[^\\]]*\\]", RegexOptions.NonBacktracking)]
    private static partial Regex MediaBox();

    [GeneratedRegex("/Count [0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Count();

    [GeneratedRegex("<<", RegexOptions.NonBacktracking)]
    private static partial Regex DictionaryStart();

    [GeneratedRegex("/[A-Z][A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex Key();

    [GeneratedRegex(@"\\[a-z]+-?[0-9]*", RegexOptions.NonBacktracking)]
    private static partial Regex ControlWord();
}
