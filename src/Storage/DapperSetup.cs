using System.Data;
using Dapper;

namespace CTCPL.Pipeline.Storage;

/// <summary>How Dapper maps our columns; applied once, before the first data source of the process is made.</summary>
internal static class DapperSetup
{
    static DapperSetup()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        SqlMapper.AddTypeHandler(new InstantHandler());
    }

    /// <summary>Does nothing itself; calling it runs the static constructor.</summary>
    public static void Apply()
    {
    }

    /// <summary>timestamptz arrives as a UTC <see cref="DateTime"/>; our records hold <see cref="DateTimeOffset"/>.</summary>
    private sealed class InstantHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) =>
            parameter.Value = value.ToUniversalTime();

        public override DateTimeOffset Parse(object value) => value switch
        {
            DateTime utc => new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)),
            DateTimeOffset instant => instant,
            _ => throw new DataException($"A time stamp arrived as {value.GetType().Name}."),
        };
    }
}
