using System.Collections.Immutable;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>A filter as conditions over <c>listed_finding l</c>. Texts of ours only; what a reader chose travels as parameters.</summary>
internal sealed class ListConditions
{
    private readonly FindingFilter _filter;
    private readonly DateTimeOffset _now;
    private readonly string? _words;
    private readonly int[] _kinds;

    /// <param name="filter">The filter.</param>
    /// <param name="kinds">Every kind there is.</param>
    /// <param name="now">Ages count back from here.</param>
    public ListConditions(FindingFilter filter, ImmutableArray<FindingKind> kinds, DateTimeOffset now)
    {
        _filter = filter;
        _now = now;
        _words = SearchWords.Query(filter.Search);
        int[] chosen = [.. kinds.Where(k => k.OnlyMiss(filter) is "").Select(k => k.Id)];
        TakesEveryKind = chosen.Length == kinds.Length;
        _kinds = chosen;
    }

    private bool TakesEveryKind { get; }

    public bool Searches => _words is not null;

    /// <summary>What no facet can leave out: the words looked for.</summary>
    public string Given => Searches ? "l.words @@ @words::tsquery" : "true";

    public string Kinds => TakesEveryKind ? "true" : "l.kind_id = any (@kinds)";

    public string Units => _filter.Units.IsEmpty
        ? "true"
        : "l.unit_id = any (array(select id from listed_unit where unit_key = any (@units)))";

    public string Ages => _filter.Ages.IsEmpty ? "true" : "(" + string.Join(" or ", _filter.Ages.Select(Age)) + ")";

    public string All => $"{Given} and {Kinds} and {Units} and {Ages}";

    /// <summary>Of the ages only the recent are counted, what is left is older; unless an age is chosen, and the left are not known.</summary>
    public string RecentOnly => _filter.Ages.IsEmpty ? "l.first_seen_at >= @month" : "true";

    /// <summary>An order that puts the chosen units first, so that they are among those counted.</summary>
    public string ChosenUnitsFirst => _filter.Units.IsEmpty
        ? ""
        : "(unit_id = any (array(select id from listed_unit where unit_key = any (@units)))) desc, ";

    /// <summary>The order of the list, each an order of one of the indexes but for the units'.</summary>
    public string Order => (_filter.ByRule ? "l.rule_id, " : "") + (_filter.Order switch
    {
        FindingOrder.Oldest => "l.first_seen_at, l.submission_id, l.position",
        FindingOrder.Weightiest => "l.weight, l.received_at desc, l.submission_id desc, l.position",
        FindingOrder.Unit => "listed_in, l.received_at desc, l.submission_id desc, l.position",
        _ => "l.received_at desc, l.submission_id desc, l.position",
    });

    /// <summary>The column and the join that the order by unit needs.</summary>
    public string UnitOfOrder => _filter.Order == FindingOrder.Unit ? ", u.unit_key as listed_in" : "";

    public string UnitsOfOrder => _filter.Order == FindingOrder.Unit ? "join listed_unit u on u.id = l.unit_id" : "";

    public object Parameters(int offset, int limit) => new
    {
        words = _words ?? "",
        kinds = _kinds,
        units = _filter.Units.ToArray(),
        week = (_now - FindingAge.WeekLength).UtcDateTime,
        month = (_now - FindingAge.MonthLength).UtcDateTime,
        offset,
        limit,
    };

    private static string Age(string age) => age switch
    {
        FindingAge.Week => "l.first_seen_at >= @week",
        FindingAge.Month => "l.first_seen_at >= @month and l.first_seen_at < @week",
        FindingAge.Older => "l.first_seen_at < @month",
        _ => "false", // an unknown choice matches nothing
    };
}
