using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Storage.Review;

namespace CTCPL.Pipeline.Worker.Review.Lists;

/// <summary>A view of the discrepancy list as its address says it: whoever gets the address sees the same view.</summary>
/// <param name="Search">The words looked for.</param>
/// <param name="Choices">Chosen values by facet; a facet without choice has no entry.</param>
/// <param name="Page">One-based.</param>
internal sealed record ListAddress(
    string Search, ImmutableSortedDictionary<string, ImmutableArray<string>> Choices, int Page)
{
    /// <summary>Findings on one page.</summary>
    public const int PageSize = 50;

    /// <summary>The facet of <see cref="Buckets"/>; without a choice, everything unfinished is shown.</summary>
    public const string BucketFacet = "nhom";

    public const string EveryBucket = "tat-ca";

    public const string OrderKey = "xep";

    public const string GroupKey = "gop";

    /// <summary>The only value of <see cref="GroupKey"/>: without it they are grouped by report.</summary>
    public const string RuleGroup = "quy-tac";

    /// <summary>The buckets' names in addresses.</summary>
    public static ImmutableArray<(string Address, string Bucket)> Buckets { get; } =
    [
        ("can-xem", Bucket.ToReview),
        ("dang-xu-ly", Bucket.InProgress),
        ("khong-kiem-tra-duoc", Bucket.NotCheckable),
        ("da-xong", Bucket.Done),
    ];

    public static ImmutableArray<string> Facets { get; } =
        [BucketFacet, "don-vi", "tieu-chi", "quy-tac", "muc-do", "trang-thai", "nam", "ban", "so-ban-truoc", "giao-cho", "tuoi"];

    /// <summary>The ages' names in addresses.</summary>
    public static ImmutableArray<(string Address, string Age)> Ages { get; } =
        [("7-ngay", FindingAge.Week), ("30-ngay", FindingAge.Month), ("lau-hon", FindingAge.Older)];

    /// <summary>The orders' names in addresses; the first one is not written.</summary>
    public static ImmutableArray<(string Address, FindingOrder Order)> Orders { get; } =
    [
        ("moi-nhat", FindingOrder.Newest), ("lau-nhat", FindingOrder.Oldest), ("nang-nhat", FindingOrder.Weightiest), ("don-vi", FindingOrder.Unit),
    ];

    /// <summary>In which order the findings stand.</summary>
    public FindingOrder Order { get; init; }

    /// <summary>Whether they stand under their rules rather than under their reports.</summary>
    public bool ByRule { get; init; }

    public static ListAddress Parse(IQueryCollection query) => new(
        query["q"].ToString().Trim(),
        Facets
            .Select(f => (Facet: f, Values: query[f].OfType<string>().Distinct(StringComparer.Ordinal).ToImmutableArray()))
            .Where(f => f.Values.Length > 0)
            .ToImmutableSortedDictionary(f => f.Facet, f => f.Values, StringComparer.Ordinal),
        int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out int page) && page is > 0 and < 1_000_000 ? page : 1)
    {
        Order = Orders.FirstOrDefault(o => string.Equals(o.Address, query[OrderKey], StringComparison.Ordinal)).Order,
        ByRule = string.Equals(query[GroupKey], RuleGroup, StringComparison.Ordinal),
    };

    public ImmutableArray<string> Of(string facet) => Choices.TryGetValue(facet, out ImmutableArray<string> values) ? values : [];

    public bool Has(string facet, string value) => Of(facet).Contains(value, StringComparer.Ordinal);

    /// <summary>Whether anything but the bucket narrows the list.</summary>
    public bool Narrowed => Search.Length > 0 || Choices.Keys.Any(f => !string.Equals(f, BucketFacet, StringComparison.Ordinal));

    /// <summary>The same view with this value chosen as well, or no longer; from its first page.</summary>
    public ListAddress Toggle(string facet, string value)
    {
        ImmutableArray<string> values = Has(facet, value) ? Of(facet).Remove(value, StringComparer.Ordinal) : Of(facet).Add(value);
        return this with { Page = 1, Choices = values.IsEmpty ? Choices.Remove(facet) : Choices.SetItem(facet, values) };
    }

    /// <summary>The same view with this value alone in its facet; <c>null</c> for none.</summary>
    public ListAddress Only(string facet, string? value) =>
        this with { Page = 1, Choices = value is null ? Choices.Remove(facet) : Choices.SetItem(facet, [value]) };

    public FindingFilter ToFilter() => new()
    {
        Search = Search,
        Buckets = BucketsShown(),
        Units = Of("don-vi"),
        Criteria = Numbers("tieu-chi"),
        Rules = Of("quy-tac"),
        Severities = Of("muc-do"),
        States = Of("trang-thai"),
        Years = Numbers("nam"),
        Versions = Of("ban"),
        Steps = Of("so-ban-truoc"),
        Assignees = Of("giao-cho"),
        Ages = [.. Of("tuoi").Select(a => Ages.FirstOrDefault(n => string.Equals(n.Address, a, StringComparison.Ordinal)).Age ?? a)],
        Order = Order,
        ByRule = ByRule,
    };

    /// <summary>Path and query with one more parameter behind, as forms name their handler.</summary>
    public string With(string key, string value)
    {
        string address = ToString();
        return address + (address.Contains('?', StringComparison.Ordinal) ? "&" : "?") + key + "=" + Uri.EscapeDataString(value);
    }

    /// <summary>Path and query.</summary>
    public override string ToString()
    {
        var address = new StringBuilder("/");
        Append(address, "q", Search.Length == 0 ? [] : [Search]);
        foreach (string facet in Facets)
            Append(address, facet, Of(facet));
        Append(address, OrderKey, Order == FindingOrder.Newest ? [] : [Orders.Single(o => o.Order == Order).Address]);
        Append(address, GroupKey, ByRule ? [RuleGroup] : []);
        Append(address, "trang", Page == 1 ? [] : [Page.ToString(CultureInfo.InvariantCulture)]);
        return address.ToString();
    }

    private ImmutableArray<string> BucketsShown()
    {
        ImmutableArray<string> chosen = Of(BucketFacet);
        if (chosen.Contains(EveryBucket, StringComparer.Ordinal))
            return [];
        if (chosen.IsEmpty)
            return [Bucket.ToReview, Bucket.InProgress, Bucket.NotCheckable];
        return [.. chosen.Select(c => Buckets.FirstOrDefault(b => string.Equals(b.Address, c, StringComparison.Ordinal)).Bucket ?? c)];
    }

    // A value that is no number matches nothing, as an unknown slug does.
    private ImmutableArray<int> Numbers(string facet) =>
        [.. Of(facet).Select(v => int.TryParse(v, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1)];

    private static void Append(StringBuilder address, string key, ImmutableArray<string> values)
    {
        foreach (string value in values)
            address.Append(address.Length == 1 ? '?' : '&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
    }
}
