using System.Collections.Immutable;
using CTCPL.Pipeline.Rules.Corrections;
using CTCPL.Pipeline.Storage.Overrides;
using CTCPL.Pipeline.Worker.Keeping;

namespace CTCPL.Pipeline.Worker.Review.Overrides;

/// <summary>What a reviewer typed into the form of a correction; it stands there again when it could not be saved.</summary>
/// <param name="Value">The number.</param>
/// <param name="Of">The number behind the slash.</param>
/// <param name="IsNotStated">The document does not state it.</param>
/// <param name="Reason">Why.</param>
internal sealed record FigureDraft(string? Value, string? Of, bool IsNotStated, string? Reason)
{
    /// <summary>Where a form begins: what counts now.</summary>
    public static FigureDraft Begin(CorrectableFigure figure, FigureOverride? standing) => standing is null
        ? new FigureDraft(FigureInput.Written(figure.Value), FigureInput.Written(figure.Of), IsNotStated: false, "")
        : new FigureDraft(FigureInput.Written(standing.Value), FigureInput.Written(standing.OfValue), standing.Value is null, standing.Reason);

    /// <summary>What is to be kept, or everything that is wrong with it.</summary>
    public (NewOverride? New, ImmutableArray<string> Complaints) Check(CorrectableFigure figure, FigureOverride? standing)
    {
        bool hasOf = figure.Kind != FigureKind.Year && !IsNotStated && !string.IsNullOrWhiteSpace(Of);
        (decimal? value, string? wrong) = IsNotStated ? (null, null) : FigureInput.Read(Value, figure.Kind);
        (decimal? of, string? wrongOf) = hasOf ? FigureInput.Read(Of, figure.Kind) : (null, null);
        bool isAsRead = !IsNotStated && standing is null && !figure.IsUnsure && value is not null && (value, of) == (figure.Value, figure.Of);
        string?[] complaints =
        [
            wrong,
            wrongOf is null ? null : "Mẫu số: " + wrongOf,
            IsNotStated && figure.Words.Length == 0 ? "Chương trình vốn không thấy số này; chỉ cần sửa khi văn bản có ghi." : null,
            wrong is null && wrongOf is null && isAsRead ? "Số này đúng như chương trình đã đọc, không cần sửa." : null,
            WithdrawalWords.Complaint(WithdrawalWords.Clean(Reason)),
        ];
        ImmutableArray<string> all = [.. complaints.OfType<string>()];
        return all.IsEmpty
            ? (new NewOverride(figure.Key, figure.Value, figure.Of, figure.Words, value, of), all)
            : (null, all);
    }
}
