using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The library's stream filters for one document, with the bytes they inflate counted and damaged letter tables repaired.</summary>
/// <param name="limits">Bounds of the reading.</param>
internal sealed class GuardedFilters(ReadingLimits limits) : IFilterProvider
{
    private long _inflated;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Guard(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Guard(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Guard(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Guard(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Guarded(filter, this))];

    private Memory<byte> Count(Memory<byte> inflated)
    {
        _inflated += inflated.Length;
        return _inflated <= limits.InflatedBytes ? inflated : throw new InflatedTooMuchException();
    }

    private sealed class Guarded(IFilter filter, GuardedFilters owner) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            GhostscriptCodes.Repair(owner.Count(filter.Decode(input, streamDictionary, filterProvider, filterIndex)));
    }
}
