using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Rules.Corrections;

/// <summary>What a reviewer saw standing in the document where the program read something else.</summary>
/// <param name="Id">Of the kept correction; greater than zero.</param>
/// <param name="Figure">The figure's logical place: <see cref="CorrectableFigure.Key"/>.</param>
/// <param name="Value">The number that stands there; <c>null</c> = the document does not state it.</param>
/// <param name="Of">The number behind the slash; <c>null</c> = there is none.</param>
/// <param name="ReadAs">The words that the program read there when it was corrected; empty when it read none.</param>
/// <param name="Reason">Why, in the reviewer's words.</param>
/// <param name="By">The reviewer's account.</param>
/// <param name="At">When.</param>
public sealed record Correction(
    long Id, string Figure, decimal? Value, decimal? Of, string ReadAs, string Reason, string By, DateTimeOffset At)
{
    /// <summary>"8,5/10", "2024"; that it is not stated where it is not.</summary>
    public string Written => Value is not { } value ? "văn bản không ghi"
        : Of is { } of ? Describe.Ratio(value, of)
        : Wording.Number(value);
}

/// <summary>A correction laid over a report.</summary>
/// <param name="Correction">The correction.</param>
/// <param name="What">The figure in words, for the middle of a sentence; <c>null</c> when the document as read now has no such place:
/// the correction then changes nothing.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="ReadNow">The words that are read there now; empty when none are.</param>
public sealed record LaidCorrection(Correction Correction, string? What, TextSpan? Place, string ReadNow)
{
    /// <summary>Whether the reading has changed since it was corrected.</summary>
    public bool ReadsOtherwise => !string.Equals(Correction.ReadAs, ReadNow, StringComparison.Ordinal);

    /// <summary>One sentence: the value, what it stands for, why and whose it is.</summary>
    public string Sentence()
    {
        string read = Correction.ReadAs.Length == 0 ? "chỗ chương trình không đọc được" : $"“{Correction.ReadAs}”";
        return $"Giá trị của {What} do người thẩm định sửa: {Correction.Written} thay cho {read} – lý do: {Correction.Reason.TrimEnd('.', ' ')}; "
            + $"người sửa: {Correction.By}.";
    }
}
