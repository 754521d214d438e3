using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Bench.Fuzz;

/// <summary>Edits of an archive's XML parts: well-formed nonsense as well as broken mark-up.</summary>
internal static partial class XmlMutations
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        Of("xml-drop-element", static (random, xml) => OnElement(random, xml, static (_, _) => "")),
        Of("xml-double-element", static (random, xml) => OnElement(random, xml, (element, r) => Repeat(element, r.Next(2, 50)))),
        Of("xml-move-element", static (random, xml) =>
        {
            Match element = Pick(random, Element(), xml);
            if (!element.Success)
                return xml;
            string without = xml.Remove(element.Index, element.Length);
            int to = without.IndexOf('<', random.Next(without.Length));
            return to < 0 ? xml : without.Insert(to, element.Value);
        }),
        Of("xml-swap-names", static (random, xml) =>
        {
            string one = Pick(random, Name(), xml).Value;
            string other = Pick(random, Name(), xml).Value;
            return one.Length == 0 ? xml : xml.Replace(one, other, StringComparison.Ordinal);
        }),
        Of("xml-attribute", static (random, xml) =>
        {
            Match value = Pick(random, AttributeValue(), xml);
            return value.Success ? xml.Remove(value.Index, value.Length).Insert(value.Index, Odd(random)) : xml;
        }),
        Of("xml-nest", static (random, xml) => OnElement(random, xml, static (element, r) => Nested(element, 1 << r.Next(1, 18)))),
        Of("xml-entity", static (random, xml) => Entities(random, xml)),
        Of("xml-break", static (random, xml) => xml.Remove(random.Next(xml.Length), 1)),
        Of("xml-text", static (random, xml) =>
        {
            Match text = Pick(random, Text(), xml);
            return text.Success ? xml.Remove(text.Index, text.Length).Insert(text.Index, OddText(random)) : xml;
        }),
        Of("xml-long", static (random, xml) => OnElement(random, xml, static (element, r) => Repeat(element, 20_000_000 / (element.Length + 1) / (1 << r.Next(8))))),
    ];

    private static Mutation Of(string name, Func<Random, string, string> edit) => new(name, (random, good, _) =>
        ZipMutations.Edited(good, parts =>
        {
            int[] xml = [.. Enumerable.Range(0, parts.Count).Where(i => parts[i].Key.EndsWith(".xml", StringComparison.Ordinal) || parts[i].Key.EndsWith(".rels", StringComparison.Ordinal))];
            int document = parts.FindIndex(part => part.Key is "word/document.xml" or "content.xml");
            int chosen = document >= 0 && random.Next(3) > 0 ? document : xml[random.Next(xml.Length)];
            string text = Encoding.UTF8.GetString(parts[chosen].Value);
            if (text.Length > 0)
                parts[chosen] = KeyValuePair.Create(parts[chosen].Key, Encoding.UTF8.GetBytes(edit(random, text)));
        }));

    private static string OnElement(Random random, string xml, Func<string, Random, string> edit)
    {
        Match element = Pick(random, Element(), xml);
        return element.Success ? xml.Remove(element.Index, element.Length).Insert(element.Index, edit(element.Value, random)) : xml;
    }

    private static Match Pick(Random random, Regex pattern, string xml)
    {
        Match match = pattern.Match(xml, random.Next(xml.Length));
        return match.Success ? match : pattern.Match(xml);
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, Math.Max(1, times)).ToString();

    private static string Nested(string element, int deep) => Repeat("<w:sdt><w:sdtContent>", deep) + element + Repeat("</w:sdtContent></w:sdt>", deep);

    private static string Odd(Random random) => random.Next(8) switch
    {
        0 => "\"\"",
        1 => "\"-1\"",
        2 => "\"2147483648\"",
        3 => "\"99999999999999999999\"",
        4 => "\"" + new string('A', 1 << random.Next(20)) + "\"",
        5 => "\"%1%2%3%4%5%6%7%8%9%0%%\"",
        6 => "\"http://127.0.0.1:9/x y|z\"",
        _ => "\"\u202E&#x300;\uFFFD\"",
    };

    private static string OddText(Random random) => random.Next(8) switch
    {
        0 => ">" + new string('9', 1 << random.Next(20)) + "<",
        1 => ">" + Repeat("05/06 chỉ tiêu ", 1 << random.Next(14)) + "<",
        2 => ">\u0301\u0302\u0303<",
        3 => "><",
        4 => ">-7/0<",
        5 => ">" + Repeat("Số chỉ tiêu đạt điểm tối đa: ", 1 << random.Next(12)) + "<",
        6 => ">1/1/1/1/1//////<",
        _ => ">" + string.Concat(Enumerable.Range(0, 200).Select(_ => char.ConvertFromUtf32(random.Next(0x20, 0xD000)).Replace('<', ' ').Replace('&', ' '))) + "<",
    };

    private static string Entities(Random random, string xml)
    {
        string dtd = random.Next(2) == 0
            ? "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(Enumerable.Range(1, 12).Select(i => string.Create(
                CultureInfo.InvariantCulture, $"<!ENTITY a{i} \"{(i == 1 ? "&a;&a;&a;&a;" : string.Create(CultureInfo.InvariantCulture, $"&a{i - 1};&a{i - 1};&a{i - 1};"))}\">"))) + "]>"
            : "<!DOCTYPE d [<!ENTITY a12 SYSTEM \"file:///etc/hostname\">]>";
        int root = xml.IndexOf('<', xml.StartsWith("<?", StringComparison.Ordinal) ? 2 : 0);
        return root < 0 ? xml : xml.Insert(root, dtd).Replace("</w:t>", "&a12;</w:t>", StringComparison.Ordinal);
    }

    [GeneratedRegex("<(w|text|a):(?<n>[a-zA-Z]+)[^<>]*(/>|>[^<>]*</(w|text|a):[a-zA-Z]+>)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Element();

    [GeneratedRegex("\\b(w|text):[a-zA-Z]+", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex("\"[^\"<>]*\"", RegexOptions.NonBacktracking)]
    private static partial Regex AttributeValue();

    [GeneratedRegex(">[^<>]+<", RegexOptions.NonBacktracking)]
    private static partial Regex Text();
}
