namespace CTCPL.Pipeline.Worker.Review.Lists;

/// <summary>Where a page stands among its list's pages.</summary>
/// <param name="Page">One-based.</param>
/// <param name="Size">Rows on a full page.</param>
/// <param name="Total">Rows of all pages.</param>
/// <param name="Address">Address of a page by its number.</param>
internal sealed record Pager(int Page, int Size, int Total, Func<int, string> Address)
{
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public int From => Total == 0 ? 0 : ((Page - 1) * Size) + 1;

    public int To => Math.Min(Page * Size, Total);
}
