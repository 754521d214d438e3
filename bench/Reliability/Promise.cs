using System.Collections.Immutable;
using System.Globalization;

namespace CTCPL.Pipeline.Bench.Reliability;

/// <summary>What must hold once nothing waits any more: every file in one final state, judged once, with one sheet, moved away.</summary>
internal static class Promise
{
    private const string Unfinished = """
        select (select count(*) from ledger_file where state in ('waiting', 'incomplete', 'taken'))
          + (select count(*) from submission where assessment_id is null or assessment_id is distinct from sheet_of)
          + (select count(*) from ledger_file where sha256 is not null and moved_to is null)
        """;

    /// <summary>How much is still to be done for the files that the ledger knows.</summary>
    public static Task<long> UnfinishedAsync(Place place) => place.CountAsync(Unfinished);

    /// <summary>Every broken promise, one line each; empty when all hold.</summary>
    /// <param name="place">Where the service worked.</param>
    /// <param name="files">Distinct reports that were dropped.</param>
    public static async Task<ImmutableArray<string>> BrokenAsync(Place place, int files)
    {
        (string What, string Query)[] counts =
        [
            ("rows of the ledger", "select count(*) from ledger_file"),
            ("paths in the ledger", "select count(distinct path) from ledger_file"),
            ("files checked", "select count(*) from ledger_file where state = 'checked'"),
            ("submissions", "select count(*) from submission"),
            ("contents submitted", "select count(distinct sha256) from submission"),
            ("originals kept", "select count(*) from content where sha256 = encode(sha256(bytes), 'hex')"),
            ("assessments", "select count(*) from assessment"),
            ("submissions judged", "select count(*) from submission where assessment_id is not null"),
            ("findings of the wrong total", "select count(*) from finding where rule_id = 'total-mismatch'"),
        ];
        ImmutableArray<string>.Builder broken = ImmutableArray.CreateBuilder<string>();
        foreach ((string what, string query) in counts)
            Expect(what, await place.CountAsync(query));
        Expect("files in _taken", Place.Count(Path.Combine(place.Inbox, "_taken")));
        Expect("files in the inbox, _taken included", Place.Count(place.Inbox));
        Expect("result sheets", Place.Count(place.Results));
        return broken.ToImmutable();

        void Expect(string what, long count)
        {
            if (count != files)
                broken.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {count}, should be {files}"));
        }
    }
}
