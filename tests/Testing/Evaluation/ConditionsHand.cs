using System.Globalization;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Testing.Renderings;

namespace CTCPL.Pipeline.Testing.Evaluation;

/// <summary>Writes section I.3: what the conditions of recognition ask, and whether the unit meets them.</summary>
internal sealed record ConditionsHand(Manner Manner, StatedReport Report)
{
    private static readonly string[] Letters = ["a", "b", "c", "d", "đ"];

    private FigureHand Figures => new(Manner);

    private string Unit => Report.Units[FormalPlace.DisciplineStatement].Kind.Word() + " " + Report.Units[FormalPlace.DisciplineStatement].Name;

    private string Year => Report.Years[FormalPlace.DisciplineStatement].ToString(CultureInfo.InvariantCulture);

    public IEnumerable<ReportPart> Write()
    {
        yield return new ReportPart(PartKind.Subsection, "3.", Manner.Of(
            "section I.3",
            "Mức độ đáp ứng các điều kiện công nhận đạt chuẩn tiếp cận pháp luật", "Mức độ đáp ứng các điều kiện công nhận đạt CTCPL",
            "Về mức độ đáp ứng các điều kiện công nhận", "Kết quả đáp ứng các điều kiện công nhận xã, phường, thị trấn đạt chuẩn tiếp cận pháp luật",
            "MỨC ĐỘ ĐÁP ỨNG CÁC ĐIỀU KIỆN CÔNG NHẬN"));
        List<string> items = [];
        if (Report.CriteriaAtLeastHalf is { } halves)
            items.Add(Manner.Pick("halves", Wordings.CriteriaAtLeastHalf) + Colon("halves") + Figures.Count("halves", halves, "tiêu chí"));
        if (Report.Total is { } total)
            items.Add(Manner.Pick("total", Wordings.Total) + Colon("total") + Figures.Points("total", total));
        if (items.Count == 2 && Manner.Happens("total first", 15))
            items.Reverse();
        if (!Report.LeaderStatements.IsEmpty)
            items.Add(Statement("statement", Report.LeaderStatements[0]));
        if (Report.ConditionsMet is { } met)
            items.Add(Manner.Pick("met", Wordings.ConditionsMet) + Figures.Count("met", met, "điều kiện"));
        for (int i = 0; i < items.Count; i++)
        {
            yield return new ReportPart(PartKind.Condition, Marker(i), items[i]);
            if (i == items.Count - 2 && Report.LeaderStatements.Length > 1)
                yield return new ReportPart(PartKind.Prose, "", "- " + Statement("statement again", Report.LeaderStatements[1]));
        }
    }

    private string Colon(string what) => Manner.Of("colon of " + what, ": ", ": ", ": ", ":", " là ", ": đạt ", " là: ");

    private string Marker(int position) => Manner.Below("condition marker", 6) switch
    {
        0 => Letters[position] + ".",
        1 => "-",
        2 => "",
        3 => "3." + (position + 1).ToString(CultureInfo.InvariantCulture) + ".",
        _ => Letters[position] + ")",
    };

    private string Statement(string what, bool admits) => admits
        ? Manner.Of(
            what + " admits",
            $"Trong năm {Year}, {Unit} có 01 đồng chí là người đứng đầu chính quyền cấp xã bị xử lý kỷ luật hành chính do vi phạm pháp luật trong thi hành công vụ",
            $"Năm {Year}, trên địa bàn {Unit} có 01 cán bộ là người đứng đầu cấp ủy bị xử lý kỷ luật",
            $"Trong năm {Year}, đồng chí nguyên Chủ tịch UBND {Unit} (người đứng đầu chính quyền) đã bị kỷ luật bằng hình thức khiển trách") + "."
        : Manner.Of(
            what,
            $"Trong năm {Year}, {Unit} không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính do vi phạm pháp luật trong thi hành công vụ hoặc bị truy cứu trách nhiệm hình sự",
            $"Trong năm đánh giá, không có cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính hoặc truy cứu trách nhiệm hình sự",
            $"Năm {Year}, không có người đứng đầu cấp ủy, chính quyền của {Unit} bị xử lý kỷ luật hoặc bị truy cứu trách nhiệm hình sự",
            $"Không có cán bộ, công chức là người đứng đầu cấp ủy Đảng, chính quyền {Unit} bị kỷ luật hành chính do vi phạm pháp luật trong thi hành công vụ, truy cứu trách nhiệm hình sự trong năm {Year}",
            $"Trong năm {Year}, người đứng đầu cấp ủy, chính quyền {Unit} không bị xử lý kỷ luật hành chính, không bị truy cứu trách nhiệm hình sự",
            $"Cán bộ, công chức là người đứng đầu cấp ủy, chính quyền cấp xã bị xử lý kỷ luật hành chính hoặc bị truy cứu trách nhiệm hình sự trong năm {Year}: Không") + Manner.Of(what + " mark", ".", ".", ";", "");
}
