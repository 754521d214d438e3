using System.Collections.Immutable;

namespace CTCPL.Pipeline.Storage.Keeping;

/// <summary>What a database holds at one instant, by numbers that a copy of it must have, too.</summary>
/// <param name="ServerVersion">"17.5".</param>
/// <param name="Scripts">Schema scripts applied, in ordinal order.</param>
/// <param name="Tables">Rows of every table of ours, by the table's name.</param>
/// <param name="Originals">SHA-256, in hex, of the hashes of all originals in order: equal for the same originals.</param>
/// <param name="DamagedOriginals">Originals whose bytes are not those of their hash any more, in order.</param>
public sealed record DatabaseStock(
    string ServerVersion,
    ImmutableArray<string> Scripts,
    ImmutableSortedDictionary<string, long> Tables,
    string Originals,
    ImmutableArray<string> DamagedOriginals)
{
    internal const string OriginalsExpression =
        "select encode(sha256(convert_to(coalesce(string_agg(sha256, ',' order by sha256), ''), 'UTF8')), 'hex') from public.content";

    internal const string DamagedExpression =
        "select sha256 from public.content where encode(sha256(bytes), 'hex') <> sha256 or length(bytes) <> size";

    /// <summary>A statement that raises an error unless the database it runs in holds just this.</summary>
    public string CheckScript()
    {
        IEnumerable<string> counts = Tables.Select(t => string.Create(
            null, $"  perform from (select count(*) as n from public.{Name(t.Key)}) as t where n = {t.Value}; if not found then raise exception 'rows of {t.Key.Replace("'", "''", StringComparison.Ordinal)}'; end if;"));
        string damaged = string.Join(", ", DamagedOriginals.Select(Text));
        return $"""
            do $check$ begin
            {string.Join('\n', counts)}
              if ({OriginalsExpression}) <> {Text(Originals)} then raise exception 'hashes of the originals'; end if;
              if array(select sha256 from ({DamagedExpression}) as d order by sha256) <> array[{damaged}]::text[] then raise exception 'bytes of the originals'; end if;
            end $check$;

            """;
    }

    /// <summary>A table's name as an identifier of SQL.</summary>
    internal static string Name(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string Text(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
