using CTCPL.Pipeline.Worker.Hosting;
using Microsoft.Extensions.Time.Testing;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Tests.Jobs;

public sealed class DifficultiesTests
{
    private readonly FakeTimeProvider _time = new();

    [Theory]
    [InlineData("53100", Difficulty.DatabaseFull)]
    [InlineData("53300", Difficulty.DatabaseAway)]
    [InlineData("57P01", Difficulty.DatabaseAway)]
    [InlineData("55000", Difficulty.DatabaseAway)]
    [InlineData("40P01", null)]
    public void Of_WhatPostgresSays_IsWhatIsWrong(string code, object? difficulty) => Assert.Equal(
        (Difficulty?)difficulty,
        Difficulties.Of(new InvalidOperationException("x", new PostgresException("m", "ERROR", "ERROR", code))));

    [Fact]
    public void Now_OfWhatIsNotMetAnyMore_IsEmpty()
    {
        var difficulties = new Difficulties([], scratch: null, _time);
        difficulties.Met(new PostgresException("m", "ERROR", "ERROR", "53100"));
        difficulties.Met(new NpgsqlException("no connection"));
        Assert.Equal([Difficulty.DatabaseAway, Difficulty.DatabaseFull], difficulties.Now());
        difficulties.Over(Difficulty.DatabaseAway);
        Assert.Equal([Difficulty.DatabaseFull], difficulties.Now());
        _time.Advance(Difficulties.Lasting);
        Assert.Empty(difficulties.Now());
    }
}
