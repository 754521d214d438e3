using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>
/// The file form of a standard: JSON, strict, every fact with a <c>verified</c> flag. A fact that is not verified is not
/// used (it loads as <c>null</c>): what is not known for certain must not accuse anyone.
/// </summary>
internal static partial class StandardFile
{
    /// <summary>Most criteria of one standard: attribution tries all orders of them.</summary>
    private const int MostCriteria = 12;

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Slug { get; }

    [GeneratedRegex("^[0-9]{1,5}(/[0-9]{4})?/[^/ ]+-[^/ ]+$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Symbol { get; }

    /// <summary>Reads a standard's file.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="bytes">UTF-8 JSON, with or without a byte order mark.</param>
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
            ReadOnlyMemory<byte> text = bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
            return JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false });
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
        ScoringModel model = root.OneOf("model", ("points", ScoringModel.Points), ("metNotMet", ScoringModel.MetNotMet));
        bool provisional = root.Flag("provisional");
        StrictObject years = root.Object("years");
        (int first, int? last, bool certain) = Years(years, provisional);
        var standard = new Standard(
            id, version, first, last,
            ReadInstrument(root.Object("decision")),
            ReadInstrument(root.Object("circular")),
            Criteria(root, model),
            ConditionsFile.Read(root.Object("conditions"), model))
        {
            Model = model,
            Provisional = provisional,
            YearsVerified = certain,
            UnsettledYears = years.Wholes("unsettled"),
            ReportForm = root.TextOrNull("reportForm"),
            Deadline = root.ObjectOrNull("deadline") is { } deadline ? ReadDeadline(deadline) : null,
        };
        years.Close();
        standard = standard with { IndicatorTotal = IndicatorTotal(root, standard) };
        if (model == ScoringModel.Points && standard.Conditions.TotalThreshold?.Greatest > standard.MaximumPoints)
            root.Mistake("$.conditions.totalPoints", "lớn hơn tổng điểm tối đa của các tiêu chí");
        root.Close();
        return standard;
    }

    /// <summary>Of all but a provisional standard the years must be certain.</summary>
    private static (int First, int? Last, bool Certain) Years(StrictObject years, bool provisional)
    {
        (int first, int? last) = (years.Whole("first"), years.WholeOrNull("last"));
        if (last < first)
            years.Mistake($"{years.Path}.last", "trước năm đầu");
        bool certain = years.Flag("verified");
        if (!certain && !provisional)
            years.Mistake($"{years.Path}.verified", "phải là true, trừ khi bộ tiêu chí là tạm thời (provisional)");
        return (first, last, certain);
    }

    private static Instrument ReadInstrument(StrictObject source)
    {
        var instrument = new Instrument(
            source.Text("form"), source.Text("symbol"), source.Text("issuer"), source.DateOrNull("date"), source.Text("shortName"));
        if (instrument.Symbol.Length > 0 && !Symbol.IsMatch(instrument.Symbol))
            source.Mistake($"{source.Path}.symbol", "phải có dạng như \"25/2021/QĐ-TTg\" hoặc \"619/QĐ-TTg\"");
        MustBeVerified(source);
        source.Close();
        return instrument;
    }

    private static ImmutableArray<Criterion> Criteria(StrictObject root, ScoringModel model)
    {
        ImmutableArray<StrictObject> sources = root.Objects("criteria");
        if (sources.Length > MostCriteria)
            root.Mistake("$.criteria", string.Create(CultureInfo.InvariantCulture, $"nhiều hơn {MostCriteria} tiêu chí"));
        return [.. sources.Select((source, i) => CriterionFile.Read(source, i + 1, model))];
    }

    /// <summary>The number of all indicators; where that of every criterion is known, their sum.</summary>
    private static int? IndicatorTotal(StrictObject root, Standard standard)
    {
        int? total = root.Fact("indicatorTotal", static (fact, name) => fact.WholeOrNull(name));
        int known = standard.Criteria.Sum(c => c.IndicatorCount ?? 0);
        bool complete = standard.Criteria.All(c => c.IndicatorCount is not null);
        if (total is { } stated && (complete ? stated != known : stated <= known))
            root.Mistake("$.indicatorTotal.value", "không khớp với số chỉ tiêu của các tiêu chí");
        return total ?? (complete ? known : null);
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

    /// <summary>Notes a mistake where a part that cannot be left open is not verified.</summary>
    internal static void MustBeVerified(StrictObject source)
    {
        if (!source.Flag("verified"))
            source.Mistake($"{source.Path}.verified", "phải là true: mục này không thể để ngỏ");
    }
}
