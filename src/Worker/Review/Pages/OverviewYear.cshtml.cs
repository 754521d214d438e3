using System.Collections.Immutable;
using System.Globalization;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Accounts;
using CTCPL.Pipeline.Worker.Review.Documents;
using CTCPL.Pipeline.Worker.Review.Lists;
using CTCPL.Pipeline.Worker.Review.Overview;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>The grid of a year: units × criteria with their points.</summary>
[Authorize(AccountServices.SeeingEverything)]
internal sealed class OverviewYearModel(UnitBoard board) : PageModel
{
    /// <summary>Evaluation year.</summary>
    [BindProperty(Name = "year", SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>One-based.</summary>
    [BindProperty(Name = "trang", SupportsGet = true)]
    public int Number { get; set; } = 1;

    public ImmutableArray<(BoardRow Row, BoardReport? Report, YearFigures Figures)> Rows { get; private set; } = [];

    /// <summary>The highest number of a criterion on this page.</summary>
    public int Criteria { get; private set; }

    public Pager Pager { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Board whole = await board.LoadAsync(Year, cancellationToken);
        Pager = new Pager(
            Math.Max(1, Number), OverviewModel.PageSize, whole.Rows.Length, page => string.Create(CultureInfo.InvariantCulture, $"/toan-canh/{Year}?trang={page}"));
        ImmutableArray<BoardRow> shown =
        [
            .. whole.Rows
                .OrderBy(r => r.StateOf(Year))
                .ThenByDescending(r => r.Of(Year)?.Errors ?? 0)
                .ThenBy(r => r.Name, StringComparer.Ordinal)
                .Skip((Pager.Page - 1) * OverviewModel.PageSize)
                .Take(OverviewModel.PageSize),
        ];
        IReadOnlyDictionary<long, string> stored = await board.FiguresAsync([.. shown.Select(r => r.Of(Year)).OfType<BoardReport>().Select(r => r.Id)], cancellationToken);
        Rows = [.. shown.Select(r => (r, r.Of(Year), Read(r.Of(Year), stored)))];
        Criteria = YearFigures.Criteria(Rows.Select(r => r.Figures));
    }

    /// <summary>A tint for the share of the maximum; the number stands in the cell. None where either is unsure.</summary>
    public static string Tint(PlacedFigure? figure) => figure switch
    {
        null => "",
        { Value: decimal value, Of: decimal of and > 0, Doubtful: false } => (value / of) switch { < 0.5m => "t0", < 0.8m => "t1", < 1m => "t2", _ => "t3" },
        { Value: not null, Doubtful: false } => "",
        _ => "tu",
    };

    private static YearFigures Read(BoardReport? report, IReadOnlyDictionary<long, string> stored) =>
        new(report is not null && stored.TryGetValue(report.Id, out string? json) ? StoredResult.Figures(json) : null);
}
