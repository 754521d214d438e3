using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Writes the last section: what the unit asks for.</summary>
internal sealed record RequestHand(Manner Manner, StatedReport Report)
{
    private string Unit => Report.Units[FormalPlace.Request].Kind.Word() + " " + Report.Units[FormalPlace.Request].Name;

    private string Year => Report.Years[FormalPlace.Request].ToString(CultureInfo.InvariantCulture);

    public IEnumerable<ReportPart> Write()
    {
        if (Report.Request is RequestMade.Nothing)
            yield break;
        yield return new ReportPart(PartKind.Section, "IV.", Report.Request is RequestMade.Support
            ? Manner.Of("section IV support", "Kiến nghị, đề xuất", "Đề xuất, kiến nghị", "Kiến nghị")
            : Manner.Of("section IV", "Đề nghị công nhận đạt chuẩn tiếp cận pháp luật", "Đề nghị công nhận", "ĐỀ NGHỊ CÔNG NHẬN", $"Đề nghị công nhận {Unit} đạt chuẩn tiếp cận pháp luật"));
        yield return new ReportPart(PartKind.Prose, "", Words() + Manner.Of("last mark", "./.", ".", "./."));
    }

    private string Words() => Report.Request switch
    {
        RequestMade.Recognition => Asking(),
        RequestMade.Declined => Manner.Of(
            "declining",
            $"UBND {Unit} không đề nghị công nhận {Unit} đạt chuẩn tiếp cận pháp luật năm {Year}",
            $"Do chưa đủ điều kiện, UBND {Unit} chưa đề nghị Chủ tịch UBND {Report.Parent} công nhận {Unit} đạt chuẩn tiếp cận pháp luật năm {Year}",
            $"Căn cứ kết quả trên, {Unit} chưa đủ điều kiện để đề nghị công nhận đạt chuẩn tiếp cận pháp luật năm {Year}",
            $"UBND {Unit} không đề nghị Chủ tịch UBND {Report.Parent} xem xét, quyết định công nhận {Unit} đạt chuẩn tiếp cận pháp luật năm {Year}"),
        _ => Manner.Of(
            "support",
            $"Đề nghị UBND {Report.Parent} quan tâm bố trí kinh phí, tổ chức tập huấn để {Unit} phấn đấu đạt chuẩn tiếp cận pháp luật trong thời gian tới",
            $"UBND {Unit} kính đề nghị Phòng Tư pháp {Report.Parent} hướng dẫn, hỗ trợ hồ sơ kiểm chứng các chỉ tiêu chưa đạt",
            $"Đề nghị cấp trên hỗ trợ thêm 20 triệu đồng cho công tác hòa giải ở cơ sở của {Unit}"),
    };

    private string Asking()
    {
        string total = Report.TotalAgain is { } again ? $" với tổng số điểm đạt được là {new FigureHand(Manner).Decimal(again)}/100 điểm," : "";
        string aim = $"công nhận {Unit} đạt {Manner.Of("aim", "chuẩn tiếp cận pháp luật", "chuẩn tiếp cận pháp luật", "CTCPL")} năm {Year}";
        return Manner.Of(
            "asking",
            $"Từ những kết quả nêu trên,{total} UBND {Unit} kính đề nghị Chủ tịch UBND {Report.Parent} xem xét, quyết định {aim}",
            $"UBND {Unit}{total} trân trọng đề nghị UBND {Report.Parent} xem xét, {aim}",
            $"Căn cứ kết quả tự chấm điểm{total} UBND {Unit} đề nghị Phòng Tư pháp thẩm định, trình Chủ tịch UBND {Report.Parent} {aim}",
            $"UBND {Unit}{total} kính đề nghị Chủ tịch Ủy ban nhân dân {Report.Parent} xem xét, ra quyết định {aim}",
            $"UBND {Unit}{total} kính trình Chủ tịch UBND {Report.Parent} xem xét, quyết định {aim}");
    }
}
