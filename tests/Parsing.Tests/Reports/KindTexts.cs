namespace CTCPL.Pipeline.Parsing.Tests.Reports;

/// <summary>Documents that are dropped beside reports, written for tests: units, names and numbers are invented.</summary>
internal static class KindTexts
{
    private const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc";

    /// <summary>The scored lines of a report, as minutes, plans and notices repeat them.</summary>
    public static string FourLines { get; } = string.Join('\n', Enumerable.Range(1, 5).Select(n => FormText.Block(n, FormText.Heading(n))));

    /// <summary>What the conditions of a report declare.</summary>
    public const string Conditions = """
        a) Số tiêu chí đạt từ 50% số điểm tối đa trở lên: 05/05 tiêu chí.
        b) Tổng điểm số đạt được của các tiêu chí: 100/100 điểm.
        d) Mức độ đáp ứng các điều kiện: Đáp ứng được 03/03 điều kiện.
        """;

    public static string Headed(string number, string title, string body) =>
        $"UBND XÃ HÒA LỘC\n{Nation}\nSố: {number}\nHòa Lộc, ngày 12 tháng 12 năm 2024\n{title}\n{body}";

    /// <summary>Each with its reason and a word of its message.</summary>
    public static TheoryData<string, string, NotAReportKind> Others { get; } = new()
    {
        { "kế hoạch", Headed("09/KH-UBND", "KẾ HOẠCH\nXây dựng xã Hòa Lộc đạt chuẩn tiếp cận pháp luật năm 2025", $"I. KẾT QUẢ NĂM 2024\n{FourLines}\nII. MỤC TIÊU\nPhấn đấu đạt từ 95 điểm trở lên."), NotAReportKind.Other },
        { "kế hoạch", Headed("10/KH-UBND", "KẾ HOẠCH THỰC HIỆN CHUẨN TIẾP CẬN PHÁP LUẬT NĂM 2025", $"1. Kết quả năm trước\n{FourLines}\n{Conditions}"), NotAReportKind.Other },
        { "chương trình", Headed("03/CTr-UBND", "CHƯƠNG TRÌNH\nCông tác tư pháp năm 2025", $"Năm 2024 xã tự chấm như sau:\n{FourLines}"), NotAReportKind.Other },
        { "phương án", Headed("04/PA-UBND", "PHƯƠNG ÁN\nPhân công theo dõi các tiêu chí tiếp cận pháp luật", $"Số liệu đã chấm:\n{FourLines}"), NotAReportKind.Other },
        { "biên bản", Headed("02/BB-UBND", "BIÊN BẢN\nHọp tự chấm điểm, đánh giá kết quả xã Hòa Lộc đạt chuẩn tiếp cận pháp luật năm 2024", $"I. Thành phần tham dự\nII. Nội dung: công chức tư pháp trình bày\n{FourLines}\n{Conditions}\nCuộc họp kết thúc hồi 11 giờ."), NotAReportKind.Other },
        { "biên bản", $"{Nation}\nBiên bản họp Hội đồng đánh giá chuẩn tiếp cận pháp luật\n1. Nội dung\n{FourLines}\n{Conditions}", NotAReportKind.Other },
        { "biên bản", Headed("05/BB", "BIÊN BẢN\nĐánh giá kết quả và đề nghị công nhận xã Hòa Lộc đạt chuẩn tiếp cận pháp luật năm 2024", $"1. Nội dung\n{FourLines}\n{Conditions}"), NotAReportKind.Other },
        { "biên bản họp", $"UBND xã Hòa Lộc\nHội nghị thống nhất điểm chuẩn tiếp cận pháp luật\nThành phần dự họp: 12 đồng chí\nChủ trì: Chủ tịch UBND xã\nThư ký cuộc họp: công chức tư pháp\n{FourLines}\n{Conditions}", NotAReportKind.Other },
        { "biên bản", Headed("07/BB-UBND", "BIÊN BẢN KIỂM TRA\nViệc thực hiện chuẩn tiếp cận pháp luật", "Tổng điểm tự chấm: 95/100 điểm, 5/5 tiêu chí đạt."), NotAReportKind.Other },
        { "danh sách", Headed("15/QĐ-UBND", "QUYẾT ĐỊNH\nVề việc công nhận các xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật năm 2024", "Điều 1. Công nhận 03 đơn vị.\nDANH SÁCH\n1 Xã Hòa Lộc 95 10 29 13 18 25\n2 Xã An Bình 93 10 28 12 18 25\n3 Xã Tân Phú 90 10 27 12 17 24"), NotAReportKind.List },
        { "danh sách", Headed("16/QĐ-UBND", "QUYẾT ĐỊNH\nCông nhận xã Hòa Lộc đạt chuẩn tiếp cận pháp luật năm 2024", $"Điều 1. Công nhận xã Hòa Lộc với số điểm sau:\n{FourLines}"), NotAReportKind.List },
        { "danh sách", "DANH SÁCH\nCác đơn vị được công nhận đạt chuẩn tiếp cận pháp luật năm 2024\n(Kèm theo Quyết định số 15/QĐ-UBND ngày 05/02/2025)\n(1) (2) (3) (4) (5) (6) (7) (8) (9)\n1 Xã Hòa Lộc 95 10 29 13 18 25", NotAReportKind.List },
        { "quyết định", Headed("17/QĐ-UBND", "QUYẾT ĐỊNH\nVề việc thành lập Hội đồng đánh giá chuẩn tiếp cận pháp luật", "Điều 1. Thành lập Hội đồng gồm 09 thành viên."), NotAReportKind.Other },
        { "thông báo", Headed("20/TB-UBND", "THÔNG BÁO\nNiêm yết công khai kết quả tự chấm điểm chuẩn tiếp cận pháp luật năm 2024", $"UBND xã thông báo kết quả:\n{FourLines}\n{Conditions}"), NotAReportKind.Other },
        { "giấy mời", Headed("21/GM-UBND", "GIẤY MỜI\nHọp đánh giá chuẩn tiếp cận pháp luật", "Thời gian: 08 giờ ngày 20/12/2024; dự kiến 95/100 điểm."), NotAReportKind.Other },
        { "hướng dẫn", Headed("30/HD-PTP", "HƯỚNG DẪN\nLập báo cáo đánh giá kết quả chuẩn tiếp cận pháp luật", $"Ví dụ cách ghi:\n{FourLines}\n{Conditions}"), NotAReportKind.Other },
        { "đề cương", "ĐỀ CƯƠNG\nBáo cáo chuẩn tiếp cận pháp luật\nVí dụ:\n" + FourLines, NotAReportKind.Other },
        { "tài liệu", "TÀI LIỆU TẬP HUẤN\nChuẩn tiếp cận pháp luật\nMột báo cáo mẫu:\n" + FourLines, NotAReportKind.Other },
        { "phiếu", Headed("", "PHIẾU LẤY Ý KIẾN\nVề kết quả tự chấm điểm chuẩn tiếp cận pháp luật", "1. Tiêu chí 1: đồng ý 10/10 điểm.\n2. Tiêu chí 2: 28/30 điểm."), NotAReportKind.Other },
        { "bảng tổng hợp", Headed("", "BẢNG TỔNG HỢP Ý KIẾN\nCủa tổ chức, cá nhân về kết quả đánh giá chuẩn tiếp cận pháp luật (Mẫu 03)", "Có 12/12 ý kiến đồng ý với tổng điểm 95/100."), NotAReportKind.Other },
        { "bảng chấm", "BẢNG CHẤM ĐIỂM\nCác tiêu chí, chỉ tiêu tiếp cận pháp luật năm 2024\n1 Ban hành văn bản 10 10\n1.1 Ban hành đầy đủ 3 3", NotAReportKind.Other },
        { "biểu chấm", "BIỂU CHẤM ĐIỂM, ĐÁNH GIÁ CÁC TIÊU CHÍ, CHỈ TIÊU TIẾP CẬN PHÁP LUẬT\nTổng điểm tự chấm 95/100", NotAReportKind.Other },
        { "tờ trình", Headed("40/TTr-UBND", "TỜ TRÌNH\nVề việc đề nghị công nhận xã Hòa Lộc đạt chuẩn tiếp cận pháp luật năm 2024", "Kính gửi: UBND huyện Đông Sơn\nXã tự chấm đạt 95/100 điểm, đáp ứng 3/3 điều kiện, kính đề nghị công nhận."), NotAReportKind.Other },
        { "công văn", $"UBND HUYỆN ĐÔNG SƠN\nPHÒNG TƯ PHÁP\n{Nation}\nSố: 55/TP\nV/v chỉnh sửa báo cáo chuẩn tiếp cận pháp luật\nKính gửi: UBND xã Hòa Lộc\nĐề nghị xem lại các dòng:\n- Số chỉ tiêu đạt điểm tối đa: 02/02 chỉ tiêu.\n- Số chỉ tiêu đạt điểm 0: 0/02 chỉ tiêu.", NotAReportKind.Other },
        { "trang tin", "Trang chủ\nTin tức\nXã Hòa Lộc đạt chuẩn tiếp cận pháp luật\nLượt xem: 1250\nXã tự chấm:\n- Số chỉ tiêu đạt điểm tối đa: 02/02 chỉ tiêu.\n- Số điểm đạt được của tiêu chí: 10/10 điểm.\nTác giả: Ban biên tập", NotAReportKind.Other },
        { "Mẫu 01", "Ngày 05/01, xã Hòa Lộc được công bố đạt chuẩn tiếp cận pháp luật với 95/100 điểm, 5/5 tiêu chí đạt trên 50%.", NotAReportKind.None },
        { "nhiều xã", Headed("60/BC-UBND", "BÁO CÁO\nKết quả đánh giá chuẩn tiếp cận pháp luật trên địa bàn huyện Đông Sơn năm 2024", "1 Xã Hòa Lộc 95 10 29 13 18 25\n2 Xã An Bình 93,5 10 28,5 12 18 25\n3 Thị trấn Mây 90 10 27 12 17 24"), NotAReportKind.Other },
        { "thông tư", $"BỘ TƯ PHÁP\n{Nation}\nTHÔNG TƯ\nHướng dẫn thi hành Quyết định về chuẩn tiếp cận pháp luật\nĐiều 1. Phạm vi điều chỉnh\nPhụ lục: Mẫu 01\nBÁO CÁO\nĐánh giá kết quả và đề nghị công nhận … đạt chuẩn tiếp cận pháp luật năm …\na) Tiêu chí 1\n- Số chỉ tiêu đạt điểm tối đa: …/… chỉ tiêu.", NotAReportKind.Other },
        { "thông tư", $"BỘ TƯ PHÁP\n{Nation}\nTHÔNG TƯ\nHướng dẫn chuẩn tiếp cận pháp luật\nĐiều 1. Phạm vi\nMẫu 01\nBÁO CÁO\nĐánh giá kết quả và đề nghị công nhận xã đạt chuẩn tiếp cận pháp luật\n{FourLines}", NotAReportKind.Other },
        { "nghị quyết", Headed("12/NQ-HĐND", "NGHỊ QUYẾT\nVề nhiệm vụ năm 2025", "Điều 1. Phấn đấu đạt chuẩn tiếp cận pháp luật với 95/100 điểm."), NotAReportKind.Other },
        { "không có số liệu", Headed("  /BC-UBND", "BÁO CÁO\nĐánh giá kết quả và đề nghị công nhận xã … đạt chuẩn tiếp cận pháp luật năm …", "a) Tiêu chí 1\n- Số chỉ tiêu đạt điểm tối đa: …/… chỉ tiêu.\n- Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên: …/… chỉ tiêu.\n- Số chỉ tiêu đạt điểm 0: …/… chỉ tiêu.\n- Số điểm đạt được của tiêu chí: …/… điểm."), NotAReportKind.None },
    };

    /// <summary>True reports that carry other kinds' words.</summary>
    public static TheoryData<string> Reports { get; } =
    [
        FormText.Standard,
        FormText.Replace(FormText.Standard, "BÁO CÁO\n", "BÁO CÁO\n(Kèm theo Quyết định số 15/QĐ-UBND ngày 05/02/2024)\n"),
        FormText.Replace(FormText.Standard, "BÁO CÁO\n", "Kính gửi: Chủ tịch UBND huyện An Lão\nBÁO CÁO\n"),
        FormText.Replace(FormText.Standard, "BÁO CÁO\n", "B Á O   C Á O\n"),
        FormText.Replace(FormText.Standard, "BÁO CÁO\n", "DỰ THẢO BÁO CÁO\n"),
        FormText.Replace(FormText.Standard, "BÁO CÁO\n", ""),
        FormText.Replace(FormText.Replace(FormText.Standard, "BÁO CÁO\n", ""), "Đánh giá kết quả và đề nghị công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 2023\n", ""),
        FormText.Replace(FormText.Standard, "Số: 07/BC-UBND", "Số: 07/TTr-UBND"),
        FormText.Replace(FormText.Standard, "BÁO CÁO\n", "TỜ TRÌNH\n"),
        FormText.Replace(FormText.Standard, "BÁO CÁO\nĐánh giá kết quả và đề nghị", "V/v báo cáo kết quả và đề nghị").Replace("I. Kết quả đánh giá đạt", "Kính gửi: UBND huyện An Lão\nI. Kết quả đánh giá đạt", StringComparison.Ordinal),
        Headed("40/TTr-UBND", "TỜ TRÌNH\nVề việc đề nghị công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 2023", "Kính gửi: UBND huyện An Lão\nUBND xã kính trình báo cáo kèm theo.\nTM. ỦY BAN NHÂN DÂN\n" + FormText.Standard),
        Headed("41/UBND-TP", "V/v gửi báo cáo chuẩn tiếp cận pháp luật năm 2023", "Kính gửi: Phòng Tư pháp\nGửi kèm báo cáo tự đánh giá.\nNơi nhận:\n" + FormText.Standard),
        FormText.Replace(FormText.Standard, "Đánh giá kết quả và đề nghị công nhận xã Tân Phú đạt chuẩn tiếp cận pháp luật năm 2023\n", "ĐÁNH GIÁ KẾT QUẢ VÀ ĐỀ NGHỊ CÔNG NHẬN XÃ TÂN PHÚ ĐẠT CHUẨN TIẾP CẬN PHÁP\nLUẬT NĂM 2023\n"),
        "PHIẾU GỬI HỒ SƠ\nTên hồ sơ: chuẩn tiếp cận pháp luật\n" + FormText.Standard,
        FormText.Standard + "\nPHỤ LỤC\nBIỂU CHẤM ĐIỂM, ĐÁNH GIÁ CÁC TIÊU CHÍ, CHỈ TIÊU\n1 Ban hành văn bản 10 10\n1.1 Ban hành đầy đủ 3 3",
        FormText.Standard + "\nBIÊN BẢN\nHọp thống nhất kết quả tự chấm điểm\nThành phần tham dự: 12 đồng chí.",
        FormText.Replace(FormText.Standard, "Xã có 12,5 km2 và 03 thôn;", "Kế hoạch\nQUYẾT ĐỊNH\nXã có 12,5 km2 và 03 thôn;"),
        FormText.Replace(FormText.Standard, "Tiêu chí 2 còn khó khăn do thiếu kinh phí.", "So với kết quả năm 2022 (tổng điểm 90/100 điểm), năm 2023 tăng 3,5 điểm.\nKết quả đánh giá năm 2022: tiêu chí 1: 9/10 điểm; tiêu chí 2: 27/30 điểm."),
        FormText.Replace(FormText.Standard, "Tiêu chí 2 còn khó khăn do thiếu kinh phí.", "Trong thành phần tham dự còn thiếu báo cáo viên.\nBÁO CÁO VIÊN PHÁP LUẬT\nXã có 02 báo cáo viên."),
        FormText.Replace(FormText.Standard, "Phấn đấu năm 2024 đạt 98 điểm.", "KẾ HOẠCH NĂM 2024\nPhấn đấu năm 2024 đạt 98 điểm."),
    ];
}

/// <summary>Which reason a refusal must give.</summary>
public enum NotAReportKind { None, List, Other }
