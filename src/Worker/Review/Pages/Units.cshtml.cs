using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Registry;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>The registry for one year: who has submitted, who has not, and reports that no unit can be given.</summary>
internal sealed class UnitsModel(RegistryStore registry) : PageModel
{
    /// <summary>Evaluation year; the latest that any report is of when not chosen.</summary>
    [BindProperty(Name = "nam", SupportsGet = true)]
    public int? Year { get; set; }

    public ImmutableArray<int> Years { get; private set; } = [];

    public YearOfUnits? Units { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Years = await registry.YearsAsync(cancellationToken);
        Year ??= Years.IsEmpty ? null : Years[0];
        if (Year is int year)
            Units = await registry.OfYearAsync(year, cancellationToken);
    }
}
