using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CTCPL.Pipeline.Rules.Standards;

/// <summary>
/// A JSON object read member by member. Every mistake is noted with its path and reading goes on, so that one reading
/// finds them all; a member that could not be read yields a harmless value that is never used, because a file with
/// mistakes is refused as a whole.
/// </summary>
internal sealed class StrictObject
{
    private readonly JsonElement _element;
    private readonly ImmutableArray<string>.Builder _mistakes;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <param name="element">The value that should be an object.</param>
    /// <param name="path">Its JSON path; "$" for the whole file.</param>
    /// <param name="mistakes">Where mistakes are noted, shared by the whole file.</param>
    public StrictObject(JsonElement element, string path, ImmutableArray<string>.Builder mistakes)
    {
        (_element, Path, _mistakes) = (element, path, mistakes);
        if (element.ValueKind != JsonValueKind.Object)
            Mistake(path, "phải là một đối tượng { … }");
    }

    public string Path { get; }

    public void Mistake(string path, string what) => _mistakes.Add($"{path}: {what}.");

    public string Text(string name) =>
        Member(name) is { ValueKind: JsonValueKind.String } member && member.GetString() is { } text
        && !string.IsNullOrWhiteSpace(text)
            ? text
            : Wrong(name, "phải là chữ, không để trống", "");

    /// <summary>Text, or <c>null</c> written out.</summary>
    public string? TextOrNull(string name) => IsNull(name) ? null : Text(name);

    public int Whole(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out int number)
            ? number
            : Wrong(name, "phải là số nguyên", 0);

    /// <summary>A whole number, or <c>null</c> written out.</summary>
    public int? WholeOrNull(string name) => IsNull(name) ? null : Whole(name);

    public decimal Number(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetDecimal(out decimal number)
            ? number
            : Wrong(name, "phải là số", 0m);

    /// <summary>A number, or <c>null</c> written out.</summary>
    public decimal? NumberOrNull(string name) => IsNull(name) ? null : Number(name);

    /// <summary>One of these words.</summary>
    public T OneOf<T>(string name, params ReadOnlySpan<(string Word, T Value)> choices)
    {
        string? word = Member(name) is { ValueKind: JsonValueKind.String } member ? member.GetString() : null;
        foreach ((string known, T value) in choices)
        {
            if (string.Equals(known, word, StringComparison.Ordinal))
                return value;
        }
        var words = new List<string>(choices.Length);
        foreach ((string known, _) in choices)
            words.Add($"\"{known}\"");
        return Wrong(name, "phải là " + string.Join(" hoặc ", words), choices[0].Value);
    }

    /// <summary>
    /// A fact that may be unknown: <c>{ "value": …, "verified": true }</c>. Unverified values are there for people only and
    /// are not given out.
    /// </summary>
    /// <param name="name">The fact's name.</param>
    /// <param name="value">Reads the value, <c>null</c> when written out as such.</param>
    public T? Fact<T>(string name, Func<StrictObject, string, T?> value)
        where T : struct
    {
        StrictObject fact = Object(name);
        T? read = value(fact, "value");
        bool verified = fact.Flag("verified");
        if (verified && read is null)
            fact.Mistake($"{fact.Path}.verified", "không thể là true khi chưa có giá trị");
        fact.Close();
        return verified ? read : null;
    }

    public bool Flag(string name) =>
        Member(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } member
            ? member.GetBoolean()
            : Wrong(name, "phải là true hoặc false", value: false);

    public DateOnly Date(string name) =>
        Member(name) is { ValueKind: JsonValueKind.String } member
        && DateOnly.TryParseExact(
            member.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : Wrong(name, "phải là ngày dạng năm-tháng-ngày, ví dụ \"2021-07-22\"", default(DateOnly));

    /// <summary>A date, or <c>null</c> written out.</summary>
    public DateOnly? DateOrNull(string name) => IsNull(name) ? null : Date(name);

    public StrictObject Object(string name) => new(Member(name) ?? default, $"{Path}.{name}", _mistakes);

    /// <summary>An object; <c>null</c> when the member is left out or <c>null</c>.</summary>
    public StrictObject? ObjectOrNull(string name) =>
        Member(name) is { ValueKind: not JsonValueKind.Null } member ? new StrictObject(member, $"{Path}.{name}", _mistakes) : null;

    public ImmutableArray<StrictObject> Objects(string name) =>
        Member(name) is { ValueKind: JsonValueKind.Array } member && member.GetArrayLength() > 0
            ? [.. member.EnumerateArray().Select((e, i) => new StrictObject(
                e, string.Create(CultureInfo.InvariantCulture, $"{Path}.{name}[{i}]"), _mistakes))]
            : Wrong<ImmutableArray<StrictObject>>(name, "phải là một danh sách có ít nhất một mục", []);

    /// <summary>Objects, or none for <c>null</c> written out.</summary>
    public ImmutableArray<StrictObject> ObjectsOrNone(string name) => IsNull(name) ? [] : Objects(name);

    /// <summary>Whole numbers; the list may be empty.</summary>
    public ImmutableArray<int> Wholes(string name)
    {
        if (Member(name) is not { ValueKind: JsonValueKind.Array } member)
            return Wrong<ImmutableArray<int>>(name, "phải là một danh sách số nguyên", []);
        ImmutableArray<int>.Builder numbers = ImmutableArray.CreateBuilder<int>();
        foreach (JsonElement element in member.EnumerateArray())
        {
            if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out int number))
                numbers.Add(number);
            else
                Mistake($"{Path}.{name}", "chỉ gồm số nguyên");
        }
        return numbers.ToImmutable();
    }

    public bool IsNull(string name) => Member(name) is { ValueKind: JsonValueKind.Null };

    /// <summary>Notes every member that nobody asked for; call when all known ones are read.</summary>
    public void Close()
    {
        if (_element.ValueKind != JsonValueKind.Object)
            return;
        foreach (JsonProperty property in _element.EnumerateObject().Where(p => !_known.Contains(p.Name)))
            Mistake($"{Path}.{property.Name}", "không phải là mục được biết");
    }

    private JsonElement? Member(string name)
    {
        _known.Add(name);
        return _element.ValueKind == JsonValueKind.Object && _element.TryGetProperty(name, out JsonElement member)
            ? member
            : null;
    }

    private T Wrong<T>(string name, string what, T value)
    {
        Mistake($"{Path}.{name}", what);
        return value;
    }
}
