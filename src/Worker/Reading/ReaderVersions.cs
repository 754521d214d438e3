using System.Collections.Immutable;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Reading;

/// <summary>
/// What a reading is kept under: the reader's version and, where a tool of the machine or a bound decided, that too. So the
/// night reads a scan again on the day a recogniser is installed, and a timed-out file on the day the bounds are raised,
/// and leaves every other file alone. What a tool once gave stays good when the tool is gone.
/// </summary>
internal sealed class ReaderVersions
{
    /// <summary>Of our own part of recognition: changes when its code changes. Eight hex digits.</summary>
    private static readonly string Recogniser = OfRecogniser(
        typeof(ReaderVersions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => string.Equals(a.Key, "Recogniser", StringComparison.Ordinal)).Value ?? "");

    private readonly string _bounds;
    private readonly string _recognition;
    private readonly string _conversion;

    /// <param name="options">Bounds.</param>
    /// <param name="recognises">A text recogniser is installed.</param>
    /// <param name="converts">A converter for old formats is installed.</param>
    public ReaderVersions(ReadingOptions options, bool recognises, bool converts)
        : this(options, recognises, converts, Recogniser)
    {
    }

    internal ReaderVersions(ReadingOptions options, bool recognises, bool converts, string recogniser)
    {
        string recognised = Plain + "+ocr." + recogniser;
        _bounds = Plain + "/" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Bounds(options) + recogniser)))[..4];
        _recognition = recognises ? recognised : Plain + "-ocr";
        _conversion = Plain + (converts ? "+office" : "-office");
        Current = [.. ((string[])[Plain, recognised, Plain + "+office", _recognition, _conversion, _bounds]).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Of a reading that nothing but the bytes decided.</summary>
    public static string Plain => EngineVersion.Reader;

    /// <summary>The versions whose readings are today's, the better ones first.</summary>
    public ImmutableArray<string> Current { get; }

    /// <summary>The version of one reading.</summary>
    public string Of(ReadOutcome outcome, ReadingMeans needed) => (outcome, needed) switch
    {
        (Refused { Reason: RefusalReason.Timeout or RefusalReason.Crashed or RefusalReason.TooComplex or RefusalReason.TooLarge }, _) => _bounds,
        (_, ReadingMeans.Recognition) => _recognition,
        (_, ReadingMeans.Conversion) => _conversion,
        _ => Plain,
    };

    private static string OfRecogniser(string sources) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sources)))[..8];

    private static string Bounds(ReadingOptions options) => JsonSerializer.Serialize(new
    {
        options.Limits,
        options.Patience,
        options.ReaderMemoryBytes,
        options.ReplyBytes,
        options.PagePatience,
        options.RecognitionPatience,
        options.RecognisedPages,
        options.ConverterPatience,
        options.ToolMemoryBytes,
        options.ScratchBytes,
    });
}

/// <summary>What a document needs besides the reader itself.</summary>
internal enum ReadingMeans { None, Recognition, Conversion }
