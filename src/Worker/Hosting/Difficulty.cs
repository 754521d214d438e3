namespace CTCPL.Pipeline.Worker.Hosting;

/// <summary>What can keep a node from its work, the worst first. Nothing is lost by any of them: what cannot be done waits.</summary>
internal enum Difficulty
{
    DatabaseAway,
    DatabaseFull,
    InboxAway,
    InboxEmpty,
    InboxReadOnly,
    ResultsReadOnly,
    ScratchFull,
}

/// <summary>Difficulties in words.</summary>
internal static class DifficultyWords
{
    extension(Difficulty difficulty)
    {
        /// <summary>Nothing new is taken or judged while it lasts; else only a part of the work waits.</summary>
        public bool StopsEverything => difficulty is Difficulty.DatabaseAway or Difficulty.DatabaseFull or Difficulty.InboxAway or Difficulty.InboxEmpty;

        /// <summary>What is wrong, what becomes of the reports, and what to do. Without paths: everybody may read it.</summary>
        public string Sentence => difficulty switch
        {
            Difficulty.DatabaseAway => "Không kết nối được cơ sở dữ liệu PostgreSQL. Báo cáo thả vào vẫn nằm yên trong thư mục nhận; dịch vụ tự làm tiếp khi cơ sở dữ liệu trả lời lại. Hãy kiểm tra máy chủ PostgreSQL.",
            Difficulty.DatabaseFull => "Ổ đĩa của cơ sở dữ liệu đã đầy. Báo cáo chưa nhận vẫn nằm yên trong thư mục nhận; dịch vụ tự làm tiếp khi có chỗ. Hãy giải phóng hoặc thêm ổ đĩa cho máy chủ PostgreSQL.",
            Difficulty.InboxAway => "Thư mục nhận báo cáo không còn ở đó (mất kết nối tới ổ mạng, hoặc bị đổi tên). Không báo cáo nào bị coi là đã rút. Hãy nối lại ổ mạng.",
            Difficulty.InboxEmpty => "Thư mục nhận báo cáo không phải thư mục dịch vụ đã dùng (có thể ổ mạng chưa được nối, hoặc thư mục _taken đã bị xóa). Không báo cáo nào bị coi là đã rút. Hãy nối lại ổ mạng; nếu đúng là thư mục này thì khởi động lại dịch vụ.",
            Difficulty.InboxReadOnly => "Thư mục nhận báo cáo không ghi được. Báo cáo vẫn được nhận và kiểm tra, nhưng tệp chưa được chuyển sang _taken. Hãy cấp quyền ghi hoặc kiểm tra ổ đĩa.",
            Difficulty.ResultsReadOnly => "Thư mục phiếu kết quả không ghi được. Kết quả vẫn xem được trên trang; phiếu được ghi khi có quyền ghi và chỗ trống.",
            Difficulty.ScratchFull => "Thư mục tạm không còn chỗ trống. Bản quét và tệp kiểu cũ (.doc, .odt, .rtf) phải đợi; tệp .docx và PDF có chữ vẫn được kiểm tra. Hãy giải phóng ổ đĩa của thư mục tạm.",
            _ => throw new ArgumentOutOfRangeException(nameof(difficulty)),
        };
    }
}
