using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>
/// The file form of a standard: JSON, strict, every fact with a <c>verified</c> flag. A maximum or threshold that is not
/// verified is not used (it loads as <c>null</c>): what is not known for certain must not accuse anyone.
/// </summary>
internal static partial class StandardFile
{
    /// <summary>Most criteria of one standard: attribution tries all orders of them.</summary>
    private const int MostCriteria = 12;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Slug { get; }

    /// <summary>Reads a standard's file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="bytes">UTF-8 JSON.</param>
    /// <exception cref="StandardFileException">The file has mistakes; all are named.</exception>
    public static Standard Read(string file, ReadOnlyMemory<byte> bytes)
    {
        using JsonDocument document = Open(file, bytes);
        ImmutableArray<string>.Builder mistakes = ImmutableArray.CreateBuilder<string>();
        Standard standard = Whole(
            new StrictObject(document.RootElement, "$", mistakes),
            Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..12]);
        return mistakes.Count == 0 ? standard : throw new StandardFileException(file, mistakes.ToImmutable());
    }

    private static JsonDocument Open(string file, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException mistake)
        {
            throw new StandardFileException(file, [$"$: không phải JSON đúng quy cách ({mistake.Message})."]);
        }
    }

    private static Standard Whole(StrictObject root, string version)
    {
        string id = root.Text("id");
        if (!Slug.IsMatch(id))
            root.Mistake("$.id", "chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối");
        (int first, int? last) = Years(root.Object("years"));
        var standard = new Standard(
            id, version, first, last,
            ReadInstrument(root.Object("decision")),
            ReadInstrument(root.Object("circular")),
            Criteria(root),
            Conditions(root.Object("conditions")))
        {
            Deadline = root.ObjectOrNull("deadline") is { } deadline ? ReadDeadline(deadline) : null,
        };
        if (standard.Conditions.TotalPoints > standard.MaximumPoints)
            root.Mistake("$.conditions.totalPoints", "lớn hơn tổng điểm tối đa của các tiêu chí");
        root.Close();
        return standard;
    }

    private static (int First, int? Last) Years(StrictObject years)
    {
        (int first, int? last) = (years.Whole("first"), years.WholeOrNull("last"));
        if (last < first)
            years.Mistake($"{years.Path}.last", "trước năm đầu");
        MustBeVerified(years);
        years.Close();
        return (first, last);
    }

    private static Instrument ReadInstrument(StrictObject source)
    {
        var instrument = new Instrument(
            source.Text("form"), source.Text("symbol"), source.Text("issuer"), source.Date("date"), source.Text("shortName"));
        MustBeVerified(source);
        source.Close();
        return instrument;
    }

    private static ImmutableArray<Criterion> Criteria(StrictObject root)
    {
        ImmutableArray<StrictObject> sources = root.Objects("criteria");
        if (sources.Length > MostCriteria)
            root.Mistake("$.criteria", string.Create(CultureInfo.InvariantCulture, $"nhiều hơn {MostCriteria} tiêu chí"));
        return [.. sources.Select((source, i) => ReadCriterion(source, i + 1))];
    }

    private static Criterion ReadCriterion(StrictObject source, int expectedNumber)
    {
        int number = source.Whole("number");
        if (number != expectedNumber)
            source.Mistake($"{source.Path}.number", string.Create(CultureInfo.InvariantCulture, $"phải là {expectedNumber} theo thứ tự"));
        var criterion = new Criterion(
            number,
            source.Text("name"),
            source.Number("maximumPoints"),
            [.. source.Objects("indicators").Select((s, i) => ReadIndicator(
                s, string.Create(CultureInfo.InvariantCulture, $"{expectedNumber}.{i + 1}")))]);
        MustBeVerified(source);
        if (criterion.MaximumPoints <= 0)
            source.Mistake($"{source.Path}.maximumPoints", "phải lớn hơn 0");
        decimal known = criterion.Indicators.Sum(i => i.MaximumPoints ?? 0);
        bool complete = criterion.Indicators.All(i => i.MaximumPoints is not null);
        if (known > criterion.MaximumPoints || (complete && known != criterion.MaximumPoints))
            source.Mistake($"{source.Path}.indicators", "tổng điểm tối đa của các chỉ tiêu không khớp với tiêu chí");
        source.Close();
        return criterion;
    }

    private static Indicator ReadIndicator(StrictObject source, string expectedNumber)
    {
        string number = source.Text("number");
        if (!string.Equals(number, expectedNumber, StringComparison.Ordinal))
            source.Mistake($"{source.Path}.number", $"phải là \"{expectedNumber}\" theo thứ tự");
        decimal? maximum = source.NumberOrNull("maximumPoints");
        bool verified = source.Flag("verified");
        if (verified && maximum is null)
            source.Mistake($"{source.Path}.verified", "không thể là true khi chưa có điểm tối đa");
        if (maximum <= 0)
            source.Mistake($"{source.Path}.maximumPoints", "phải lớn hơn 0");
        var indicator = new Indicator(number, source.Text("name"), verified ? maximum : null);
        source.Close();
        return indicator;
    }

    private static RecognitionConditions Conditions(StrictObject source)
    {
        decimal? total = source.NumberOrNull("totalPoints");
        bool verified = source.Flag("verified");
        var conditions = new RecognitionConditions(
            source.Whole("count"), verified ? total : null, source.Number("criterionShare"), source.Text("citation"));
        if (conditions.Count < 1)
            source.Mistake($"{source.Path}.count", "phải lớn hơn 0");
        if (conditions.CriterionShare is <= 0 or > 1)
            source.Mistake($"{source.Path}.criterionShare", "phải lớn hơn 0 và không quá 1");
        source.Close();
        return conditions;
    }

    private static SubmissionDeadline? ReadDeadline(StrictObject source)
    {
        (int month, int day) = (source.Whole("month"), source.Whole("day"));
        bool verified = source.Flag("verified");
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2023, month))
            source.Mistake($"{source.Path}.day", "không có ngày này trong mọi năm");
        source.Close();
        return verified ? new SubmissionDeadline(month, day) : null;
    }

    private static void MustBeVerified(StrictObject source)
    {
        if (!source.Flag("verified"))
            source.Mistake($"{source.Path}.verified", "phải là true: mục này không thể để ngỏ");
    }
}
