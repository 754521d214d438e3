using System.Runtime.CompilerServices;
using Dapper;
using Npgsql;

namespace CTCPL.Pipeline.Storage.Review;

/// <summary>The current result of every submission, for lists outside the pages.</summary>
public sealed class CurrentResults(NpgsqlDataSource database)
{
    private const string Select = """
        select s.path, a.result::text
        from submission s
        join assessment a on a.id = s.assessment_id
        where not exists (select from withdrawal w where w.submission_id = s.id)
        order by s.path collate "C", s.id
        """;

    /// <summary>One after the other, by path; those that wait are left out.</summary>
    public async IAsyncEnumerable<CurrentResult> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(cancellationToken);
        await foreach (CurrentResult result in connection.QueryUnbufferedAsync<CurrentResult>(Select).WithCancellation(cancellationToken))
            yield return result;
    }
}

/// <summary>The result of one submission.</summary>
/// <param name="Path">As received, relative to the inbox.</param>
/// <param name="Result">The contract's object of <c>check --format json</c>.</param>
public sealed record CurrentResult(string Path, string Result);
