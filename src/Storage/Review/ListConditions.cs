using System.Collections.Immutable;
using System.Text;
using Dapper;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>A filter as conditions over <c>listed_finding l</c>: fixed words only, what a reader chose travels as parameters.</summary>
internal sealed class ListConditions
{
    private readonly FindingFilter _filter;
    private readonly DateTimeOffset _now;
    private readonly string? _words;
    private readonly int[] _kinds;
    private readonly bool _leavesKindsOut; // of most kinds, the few others are named

    /// <param name="filter">The filter.</param>
    /// <param name="kinds">Every kind there is.</param>
    /// <param name="now">Ages count back from here.</param>
    public ListConditions(FindingFilter filter, ImmutableArray<FindingKind> kinds, DateTimeOffset now)
    {
        _filter = filter;
        _now = now;
        _words = SearchWords.Query(filter.Search);
        ILookup<bool, int> chosen = kinds.ToLookup(k => k.OnlyMiss(filter) is "", k => k.Id);
        _leavesKindsOut = chosen[true].Count() > chosen[false].Count();
        _kinds = [.. chosen[!_leavesKindsOut]];
    }

    public bool Searches => _words is not null;

    /// <summary>A statement with its holes (<c>&lt;kinds&gt;</c>) filled.</summary>
    public string Fill(string statement) => new StringBuilder(statement)
        .Replace("<once or not>", Searches ? "materialized" : "not materialized")
        .Replace("<words>", (Searches ? "l.words @@ @words::tsquery" : "true") + (_filter.Reach.Everything ? "" : WithinReach))
        .Replace("<kinds>", Kinds)
        .Replace("<units>", _filter.Units.IsEmpty ? "true" : ChosenUnits)
        .Replace("<chosen units first>", _filter.Units.IsEmpty ? "" : "(" + ChosenUnits + ") desc,") // so that they are among those counted
        .Replace("<ages>", _filter.Ages.IsEmpty ? "true" : "(" + string.Join(" or ", _filter.Ages.Select(Age)) + ")")
        // Only the recent are counted, what is left is older; unless an age is chosen, and the left are not known.
        .Replace("<recent only>", _filter.Ages.IsEmpty ? "l.first_seen_at >= @month" : "true")
        .Replace("<column of the order>", _filter.Order == FindingOrder.Unit ? "u.unit_key as listed_in" : "'' as listed_in")
        .Replace("<join of the order>", _filter.Order == FindingOrder.Unit ? "join listed_unit u on u.id = l.unit_id" : "")
        .Replace("<order>", Order)
        .ToString();

    private string Kinds => !_leavesKindsOut ? "l.kind_id = any (@kinds)" : _kinds.Length == 0 ? "true" : "l.kind_id <> all (@kinds)";

    private const string WithinReach = " and l.submission_id in (select s.id from submission s where " + Reach.Sees + ")";

    private const string ChosenUnits = "l.unit_id = any (array(select id from listed_unit where unit_key = any (@units)))";

    /// <summary>Each an order of one of the indexes but for the units'.</summary>
    private string Order => (_filter.ByRule ? "l.rule_id, " : "") + (_filter.Order switch
    {
        FindingOrder.Oldest => "l.first_seen_at, l.submission_id, l.position",
        FindingOrder.Weightiest => "l.weight, l.received_at desc, l.submission_id desc, l.position",
        FindingOrder.Unit => "listed_in, l.received_at desc, l.submission_id desc, l.position",
        _ => "l.received_at desc, l.submission_id desc, l.position",
    });

    public DynamicParameters Parameters(int offset, int limit) => _filter.Reach.Parameters(new
    {
        words = _words ?? "",
        kinds = _kinds,
        units = _filter.Units.ToArray(),
        week = (_now - FindingAge.WeekLength).UtcDateTime,
        month = (_now - FindingAge.MonthLength).UtcDateTime,
        offset,
        limit,
    });

    private static string Age(string age) => age switch
    {
        FindingAge.Week => "l.first_seen_at >= @week",
        FindingAge.Month => "l.first_seen_at >= @month and l.first_seen_at < @week",
        FindingAge.Older => "l.first_seen_at < @month",
        _ => "false", // an unknown choice matches nothing
    };
}
