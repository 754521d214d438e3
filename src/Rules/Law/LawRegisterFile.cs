using System.Collections.Immutable;
using System.Text.Json;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Rules.Standards;

namespace CTCPL.Pipeline.Rules.Law;

/// <summary>
/// The file form of the register: JSON, strict, every fact with its source and a <c>verified</c> flag. A day that is not verified is
/// not used (it loads as <c>null</c>), a document that is not verified is left out: what is not certain must not accuse anyone.
/// </summary>
internal static class LawRegisterFile
{
    /// <summary>Reads a register.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="bytes">UTF-8 JSON.</param>
    /// <exception cref="StandardFileException">The file has mistakes; all are named.</exception>
    public static ImmutableArray<RegisteredInstrument> Read(string file, ReadOnlyMemory<byte> bytes)
    {
        using JsonDocument document = Open(file, bytes);
        ImmutableArray<string>.Builder mistakes = ImmutableArray.CreateBuilder<string>();
        var root = new StrictObject(document.RootElement, "$", mistakes);
        ImmutableArray<(StrictObject Source, RegisteredInstrument Instrument, bool Verified)> entries = [.. root.Objects("instruments").Select(Entry)];
        root.Close();
        foreach (StrictObject twin in entries.GroupBy(e => e.Instrument.Symbol.Text, StringComparer.Ordinal).SelectMany(g => g.Skip(1)).Select(e => e.Source))
            root.Mistake($"{twin.Path}.symbol", "đã có ở mục trước");
        return mistakes.Count == 0
            ? [.. entries.Where(e => e.Verified).Select(e => e.Instrument)]
            : throw new StandardFileException(file, mistakes.ToImmutable());
    }

    private static JsonDocument Open(string file, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException mistake)
        {
            throw new StandardFileException(file, [$"$: không phải JSON đúng quy cách ({mistake.Message})."]);
        }
    }

    private static (StrictObject Source, RegisteredInstrument Instrument, bool Verified) Entry(StrictObject source)
    {
        DateOnly date = source.Date("date");
        DateOnly? from = Day(source.Object("inForceFrom"));
        (DateOnly? until, string? replacedBy) = source.ObjectOrNull("inForceUntil") is { } end ? End(end) : (null, null);
        if (from < date)
            source.Mistake($"{source.Path}.inForceFrom.day", "trước ngày ban hành");
        if (until < (from ?? date))
            source.Mistake($"{source.Path}.inForceUntil.day", "trước ngày có hiệu lực");
        var instrument = new RegisteredInstrument(Form(source), Symbol(source), source.Text("name"), source.Text("issuer"), date, from, until)
        {
            ReplacedBy = replacedBy,
            Subject = source.TextOrNull("subject"),
            OnlyOneOfItsName = source.Flag("onlyOneOfItsName"),
        };
        bool verified = Verified(source);
        source.Close();
        return (source, instrument, verified);
    }

    private static InstrumentForm Form(StrictObject source)
    {
        string word = source.Text("form");
        if (word.Length > 0 && InstrumentWords.Find(word) is null)
            source.Mistake($"{source.Path}.form", "không phải loại văn bản được biết");
        return InstrumentWords.Find(word) ?? default;
    }

    private static InstrumentSymbol Symbol(StrictObject source)
    {
        string text = source.Text("symbol");
        if (text.Length > 0 && InstrumentSymbol.Parse(text) is null)
            source.Mistake($"{source.Path}.symbol", "không phải số, ký hiệu văn bản, ví dụ \"25/2021/QĐ-TTg\"");
        return InstrumentSymbol.Parse(text) ?? new InstrumentSymbol(text, 0, null, "", null);
    }

    private static DateOnly? Day(StrictObject source)
    {
        DateOnly? day = source.DateOrNull("day");
        bool verified = Verified(source);
        if (verified && day is null)
            source.Mistake($"{source.Path}.verified", "không thể là true khi chưa có ngày");
        source.Close();
        return verified ? day : null;
    }

    private static (DateOnly? Day, string? ReplacedBy) End(StrictObject source)
    {
        string? replacedBy = source.TextOrNull("replacedBy");
        return (Day(source), replacedBy);
    }

    /// <summary>A fact without a source cannot be verified, nor refuted.</summary>
    private static bool Verified(StrictObject source)
    {
        _ = source.Text("source");
        return source.Flag("verified");
    }
}
