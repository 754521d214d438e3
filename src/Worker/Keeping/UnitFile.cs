using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Storage.Registry;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.VisualBasic.FileIO;

namespace CTCPL.Pipeline.Worker.Keeping;

/// <summary>
/// The registry as a CSV file: UTF-8, fields parted by commas, semicolons or tabs, names of the columns in the first line.
/// Needed are kind and name; parent, class, firstYear and lastYear may be left out. Vietnamese names are understood, too.
/// </summary>
internal static class UnitFile
{
    private const long MostBytes = 16 << 20;

    private static readonly ImmutableDictionary<string, string> Columns = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["kind"] = "kind",
            ["loai"] = "kind",
            ["loai don vi"] = "kind",
            ["name"] = "name",
            ["ten"] = "name",
            ["ten don vi"] = "name",
            ["parent"] = "parent",
            ["cap tren"] = "parent",
            ["truc thuoc"] = "parent",
            ["class"] = "class",
            ["phan loai"] = "class",
            ["firstyear"] = "firstYear",
            ["tu nam"] = "firstYear",
            ["lastyear"] = "lastYear",
            ["den nam"] = "lastYear",
        });

    /// <summary>Reads every unit.</summary>
    /// <exception cref="OperatorException">It cannot be read, or lines have mistakes: each is told, nothing is taken.</exception>
    public static ImmutableArray<RegisteredUnit> Read(string path)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
                throw new OperatorException("Tệp danh mục lớn hơn 16 MiB: không phải danh mục đơn vị.");
            return Parse(File.ReadAllText(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true)));
        }
        catch (DecoderFallbackException e)
        {
            throw new OperatorException("Tệp danh mục không phải UTF-8: hãy lưu lại dạng “CSV UTF-8”.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new OperatorException($"Không đọc được {path}: {e.Message}", e);
        }
    }

    /// <summary>The same, of the text.</summary>
    internal static ImmutableArray<RegisteredUnit> Parse(string text)
    {
        string clean = text.TrimStart('\uFEFF').Normalize(NormalizationForm.FormC);
        string first = clean.Split('\n', 2)[0];
        using var parser = new TextFieldParser(new StringReader(clean)) { TrimWhiteSpace = true, HasFieldsEnclosedInQuotes = true };
        parser.SetDelimiters(first.Contains(';', StringComparison.Ordinal) ? ";" : first.Contains('\t', StringComparison.Ordinal) ? "\t" : ",");
        List<string> mistakes = [];
        List<RegisteredUnit> units = [];
        string?[] names = [.. Fields(parser, mistakes).Select(n => Columns.GetValueOrDefault(Folding.Fold(n)))];
        if (!names.Contains("kind", StringComparer.Ordinal) || !names.Contains("name", StringComparer.Ordinal))
            throw new OperatorException("Dòng đầu của tệp danh mục phải có tên cột kind và name (loại, tên); có thể thêm parent, class, firstYear, lastYear.");
        while (!parser.EndOfData)
        {
            long line = parser.LineNumber;
            string[] fields = Fields(parser, mistakes);
            if (fields.Any(f => f.Length > 0))
                Add(units, name => Array.IndexOf(names, name) is >= 0 and int at && at < fields.Length ? fields[at] : "", line, mistakes);
        }
        foreach (IGrouping<(string, string, int?), RegisteredUnit> twice in units.GroupBy(u => (u.Key, u.ParentKey, u.FirstYear)).Where(g => g.Count() > 1))
            mistakes.Add($"“{CheckText.Visible(twice.First().Title)}” có hai dòng.");
        return mistakes.Count == 0
            ? units.Count > 0 ? [.. units] : throw new OperatorException("Tệp danh mục không có đơn vị nào; danh mục cũ được giữ nguyên.")
            : throw new OperatorException("Tệp danh mục có lỗi, chưa nhập gì:\n" + string.Join('\n', mistakes.Take(50)));
    }

    private static string[] Fields(TextFieldParser parser, List<string> mistakes)
    {
        try
        {
            return parser.ReadFields() ?? [];
        }
        catch (MalformedLineException e)
        {
            mistakes.Add($"Dòng {Wording.Number(e.LineNumber)}: dấu ngoặc kép không khớp.");
            return [];
        }
    }

    private static void Add(List<RegisteredUnit> units, Func<string, string> field, long line, List<string> mistakes)
    {
        UnitKind? kind = KindOf(field("kind"));
        int? first = YearOf(field("firstYear"));
        int? last = YearOf(field("lastYear"));
        if (kind is null)
            mistakes.Add($"Dòng {Wording.Number(line)}: loại “{CheckText.Visible(field("kind"))}” phải là xã, phường, thị trấn hoặc đặc khu.");
        if (field("name").Length == 0)
            mistakes.Add($"Dòng {Wording.Number(line)}: thiếu tên đơn vị.");
        if ((first is null && field("firstYear").Length > 0) || (last is null && field("lastYear").Length > 0) || first > last)
            mistakes.Add($"Dòng {Wording.Number(line)}: năm phải là bốn chữ số, từ năm không sau đến năm.");
        if (kind is UnitKind known && field("name").Length > 0)
            units.Add(new RegisteredUnit(known, WithoutKind(field("name"), known), field("parent"), field("class"), first, last));
    }

    private static UnitKind? KindOf(string text) => Folding.Fold(text) switch
    {
        "xa" or "commune" => UnitKind.Commune,
        "phuong" or "ward" => UnitKind.Ward,
        "thi tran" or "township" => UnitKind.Township,
        "dac khu" or "specialzone" => UnitKind.SpecialZone,
        _ => null,
    };

    /// <summary>"Phường Thượng Cát" in the column of names is "Thượng Cát".</summary>
    private static string WithoutKind(string name, UnitKind kind) =>
        name.StartsWith(kind.Word() + " ", StringComparison.OrdinalIgnoreCase) ? name[(kind.Word().Length + 1)..].TrimStart() : name;

    private static int? YearOf(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? year : null;
}
