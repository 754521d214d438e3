using CTCPL.Pipeline.Storage.Review;

namespace CTCPL.Pipeline.Worker.Review.Overview;

/// <summary>What the board's states are called and how they are marked.</summary>
internal static class BoardWords
{
    /// <summary>In Vietnamese.</summary>
    public static string Of(BoardState state) => state switch
    {
        BoardState.Findings => "Có sai lệch",
        BoardState.NotCheckable => "Chưa kiểm tra được hết",
        BoardState.NotSubmitted => "Chưa nộp",
        BoardState.Waiting => "Đang chờ",
        BoardState.SentBack => "Đã trả lại",
        BoardState.Reviewed => "Đã xử lý xong",
        BoardState.Clean => "Không có sai lệch",
        BoardState.NotDue => "–",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };

    /// <summary>Class of the style sheet.</summary>
    public static string Mark(BoardState state) => state switch
    {
        BoardState.Findings => "bf",
        BoardState.NotCheckable => "bu",
        BoardState.NotSubmitted => "bm",
        BoardState.Waiting => "bw",
        BoardState.SentBack => "bs",
        BoardState.Reviewed or BoardState.Clean => "bc",
        BoardState.NotDue => "bn",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, message: null),
    };
}
