using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CTCPL.Pipeline.Parsing.Documents.Pdf;

/// <summary>The library's stream filters for one document, with the bytes they inflate counted and damaged letter tables repaired.</summary>
/// <param name="limits">Bounds of the reading.</param>
internal sealed class GuardedFilters(ReadingLimits limits) : IFilterProvider
{
    /// <summary>Deflate makes at most 1,032 bytes of one.</summary>
    private const int HighestRatio = 1032;

    private long _inflated;

    /// <summary>Whether a stream went over the limit. To be asked after every call into the library, which takes the
    /// exception for a damaged stream and reads on without it.</summary>
    public bool WentOverLimit { get; private set; }

    /// <summary>Whether a compressed stream that was wanted is damaged. To be asked after every call into the library, which
    /// would read such a stream as far as it goes, and a damaged font until the stack ends.</summary>
    public bool IsDamaged { get; private set; }

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Guard(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) =>
        Guard(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Guard(DefaultFilterProvider.Instance.GetAllFilters());

    private IFilter[] Guard(IReadOnlyList<IFilter> filters) => [.. filters.Select(filter => new Guarded(filter, this))];

    /// <summary>Makes sure, before the library inflates a stream into memory in one piece, that it fits. A stream that
    /// could not reach the limit even at deflate's highest ratio is not looked at.</summary>
    private Memory<byte> Fits(Memory<byte> deflated)
    {
        long room = limits.InflatedBytes - _inflated;
        WentOverLimit |= deflated.Length > room / HighestRatio && InflatedLength.Of(deflated.Span, room) > room;
        return WentOverLimit ? throw new InflatedTooMuchException() : deflated;
    }

    private Memory<byte> Count(Memory<byte> inflated)
    {
        _inflated += inflated.Length;
        WentOverLimit |= _inflated > limits.InflatedBytes;
        return WentOverLimit ? throw new InflatedTooMuchException() : inflated;
    }

    private sealed class Guarded(IFilter filter, GuardedFilters owner) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(
            Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex) =>
            GhostscriptCodes.Repair(owner.Count(filter.Decode(Whole(owner.Fits(input)), streamDictionary, filterProvider, filterIndex)));

        private Memory<byte> Whole(Memory<byte> deflated)
        {
            owner.IsDamaged |= filter is FlateFilter && !DeflatedStream.IsWhole(deflated.Span);
            return owner.IsDamaged ? throw new DamagedStreamException() : deflated;
        }
    }
}
