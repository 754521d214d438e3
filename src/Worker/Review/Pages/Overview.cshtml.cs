using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Storage.Registry;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Review.Lists;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>The board: units × years, rules over the years, and what last night changed.</summary>
[Authorize(AccountServices.SeeingEverything)]
internal sealed class OverviewModel(UnitBoard board, RegistryStore registry, RunList runs) : PageModel
{
    /// <summary>Units on one page: with six years a page stays under 100 KB.</summary>
    public const int PageSize = 100;

    /// <summary>The latest years shown; the others are reached by the year's own page.</summary>
    private const int MostYears = 6;

    /// <summary>One-based.</summary>
    [BindProperty(Name = "trang", SupportsGet = true)]
    public int Number { get; set; } = 1;

    /// <summary>The latest first.</summary>
    public ImmutableArray<int> Years { get; private set; } = [];

    public ImmutableArray<BoardRow> Rows { get; private set; } = [];

    /// <summary>Units by where they stand in the latest year.</summary>
    public ImmutableSortedDictionary<BoardState, int> Counts { get; private set; } = ImmutableSortedDictionary<BoardState, int>.Empty;

    public int Nameless { get; private set; }

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<RuleYear> Rules { get; private set; } = [];

    /// <summary>The latest run of a night; <c>null</c> before the first.</summary>
    public ListedRun? Night { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Years = [.. (await registry.YearsAsync(cancellationToken)).Take(MostYears)];
        Board whole = await board.LoadAsync(year: null, cancellationToken);
        Nameless = whole.Nameless.Length;
        if (!Years.IsEmpty)
        {
            int latest = Years[0];
            (BoardRow Row, BoardState State)[] standing = [.. whole.Rows.Select(r => (r, r.StateOf(latest)))];
            Counts = standing.CountBy(s => s.State).ToImmutableSortedDictionary(c => c.Key, c => c.Value);
            Pager = new Pager(Math.Max(1, Number), PageSize, standing.Length, page => string.Create(CultureInfo.InvariantCulture, $"/toan-canh?trang={page}"));
            Rows =
            [
                .. standing
                    .OrderBy(s => s.State)
                    .ThenByDescending(s => s.Row.Of(latest)?.Errors ?? 0)
                    .ThenBy(s => s.Row.Name, StringComparer.Ordinal)
                    .Skip((Pager.Page - 1) * PageSize)
                    .Take(PageSize)
                    .Select(s => s.Row),
            ];
        }
        Rules = await board.RulesAsync(cancellationToken);
        Night = (await runs.LatestAsync(20, cancellationToken)).FirstOrDefault(r => r.Kind is "nightly" && r.FinishedAt is not null);
    }
}
