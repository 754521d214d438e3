using CTCPL.Pipeline.Rules;

namespace CTCPL.Pipeline.Worker.Exports;

/// <summary>An entry of the contract's <c>overrides</c>: a figure that a reviewer corrected.</summary>
/// <param name="Id">Of the correction.</param>
/// <param name="Figure">Its logical place.</param>
/// <param name="Name">The figure in words; <c>null</c> where the document as read has no such place.</param>
/// <param name="Applied">Whether the result rests on it.</param>
/// <param name="Value">The corrected number; <c>null</c> = the document does not state it.</param>
/// <param name="Of">The number behind the slash; <c>null</c> = there is none.</param>
/// <param name="ReadAs">The words read when it was corrected; empty when none were.</param>
/// <param name="ReadNow">The words read now.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">The reviewer's account.</param>
/// <param name="CorrectedAt">UTC.</param>
/// <param name="At">Where it stands; <c>null</c> where it has no place.</param>
internal sealed record StoredOverride(
    long Id,
    string Figure,
    string? Name,
    bool Applied,
    decimal? Value,
    decimal? Of,
    string ReadAs,
    string ReadNow,
    string Reason,
    string By,
    DateTimeOffset CorrectedAt,
    OverridePlace? At)
{
    /// <summary>"8,5/10"; that it is not stated where it is not.</summary>
    public string Written => WrittenAs(Value, Of);

    /// <summary>The same of any correction.</summary>
    public static string WrittenAs(decimal? value, decimal? of) => value is not { } number ? "văn bản không ghi"
        : of is { } denominator ? Describe.Ratio(number, denominator)
        : Wording.Number(number);

    /// <summary>"3,5/10"; that nothing was read where nothing was.</summary>
    public string Read => ReadAs.Length == 0 ? "không đọc được" : ReadAs;

    /// <summary>The figure in words at the beginning of a line.</summary>
    public string Title => Name is { Length: > 0 } name ? char.ToUpper(name[0], Wording.Vietnamese) + name[1..] : Figure;
}

/// <summary>Where it stands.</summary>
/// <param name="Line">One-based.</param>
/// <param name="Page">One-based; <c>null</c> where the format has no pages.</param>
internal sealed record OverridePlace(int Line, int? Page);
