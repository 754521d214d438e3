using System.Text.Json;
using CTCPL.Pipeline.Parsing.Documents;
using CTCPL.Pipeline.Worker.Exports;

namespace CTCPL.Pipeline.Worker.Tests.Exports;

public sealed class CheckJsonTests
{
    [Fact]
    public void CheckedReport_WithFindings_IsTheContractsObject()
    {
        const string Expected = """
            {"schema":"ctcpl-check/1",
            "file":{"path":"a/Bình An.docx","sha256":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","bytes":8367,"mediaType":"application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
            "outcome":"checked","reason":null,"reading":{"method":"word","pages":null,"quality":"good","notes":[]},
            "report":{"unit":{"kind":"xã","name":"Bình An","parent":null},"year":2024,"number":null,"date":"2025-01-05","draft":false,"standard":"qd-25-2021","standardVersion":"0123456789ab",
            "criteria":[{"number":1,"heading":{"line":2,"page":null,"quote":"a) Đối với tiêu chí 1:","paragraph":2},
            "indicatorsAtMaximum":{"value":2,"of":2,"at":{"line":3,"page":null,"quote":"- Số chỉ tiêu đạt điểm tối đa: 02/02 chỉ tiêu.","paragraph":3}},
            "indicatorsAtLeastHalf":null,"indicatorsAtZero":null,
            "points":{"value":9.75,"of":10,"at":{"line":4,"page":null,"quote":"- Số điểm đạt được của tiêu chí: 9,750/10 điểm.","paragraph":4}}}],
            "otherBlocks":[],
            "declared":{"criteriaAtLeastHalf":null,"totalPoints":{"value":null,"of":100,"at":{"line":5,"page":null,"quote":"Tổng điểm:      /100 điểm","paragraph":5}},
            "conditionsMet":null,"leaderDisciplined":true,"recognitionRequested":null},
            "computed":{"totalPoints":{"value":9.75,"of":100},"criteriaAtLeastHalf":null,"conditionsMet":null,"eligible":null},"scoreTable":null},
            "verdict":"findings","outcomes":{"met":1,"notMet":1,"notApplicable":0,"notCheckable":1},
            "findings":[{"rule":"value-blank","severity":"error","outcome":"notMet","title":"Số liệu để trống","message":"Tổng điểm để trống: “/100 điểm”.",
            "citation":"TT 09/2021/TT-BTP, Mẫu 01","criterion":null,"expected":"một con số","actual":null,
            "evidence":[{"line":5,"page":null,"quote":"Tổng điểm:      /100 điểm","paragraph":5}],
            "causedBy":null,"causedByFingerprint":null,"key":"total","fingerprint":"00112233aabbccdd"},
            {"rule":"total-mismatch","severity":"warning","outcome":"notCheckable","title":"Tổng điểm không khớp","message":"Không kiểm tra được tổng điểm vì con số để trống.",
            "citation":"số học","criterion":null,"expected":null,"actual":null,"evidence":[],
            "causedBy":"value-blank","causedByFingerprint":"00112233aabbccdd","key":"notCheckable 1","fingerprint":"ffeeddccbbaa9988"}]}
            """;

        string written = CheckJson.Write("a/Bình An.docx", CheckSamples.Checked(CheckSamples.Blank, CheckSamples.Dependant));

        Assert.Equal(Expected.ReplaceLineEndings(""), written);
    }

    [Fact]
    public void UnreadableFile_HasItsReasonAndNothingElse()
    {
        using var json = JsonDocument.Parse(CheckJson.Write("x.docx", CheckSamples.Encrypted));
        JsonElement root = json.RootElement;

        Assert.Equal("unreadable", root.GetProperty("outcome").GetString());
        Assert.Equal("encrypted", root.GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal("Tệp có mật khẩu.", root.GetProperty("reason").GetProperty("message").GetString());
        foreach (string name in (string[])["reading", "report", "verdict", "outcomes"])
            Assert.Equal(JsonValueKind.Null, root.GetProperty(name).ValueKind);
        Assert.Equal(0, root.GetProperty("findings").GetArrayLength());
    }

    [Fact]
    public void OtherDocument_KeepsItsReadingAndHasNoReport()
    {
        using var json = JsonDocument.Parse(CheckJson.Write("x.docx", CheckSamples.Plan));
        JsonElement root = json.RootElement;

        Assert.Equal("notAReport", root.GetProperty("outcome").GetString());
        Assert.Equal("noScores", root.GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal("word", root.GetProperty("reading").GetProperty("method").GetString());
        Assert.Equal(JsonValueKind.Null, root.GetProperty("report").ValueKind);
    }

    [Fact]
    public void Path_InDecomposedOrBrokenUnicode_IsWrittenComposedAndValid()
    {
        using var json = JsonDocument.Parse(CheckJson.Write("phườ\u0302ng Vie\u0323\u0302t \ud800.docx", CheckSamples.Encrypted));

        string? path = json.RootElement.GetProperty("file").GetProperty("path").GetString();
        Assert.EndsWith("ng Việt \ufffd.docx", path, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_InACellOfAPage_NamesTableAndBox()
    {
        string written = CheckJson.WriteEvidence(CheckSamples.Blank with
        {
            Evidence = [new("10", new TextSpan(3, 40, 0, 2), null, new TableCell(1, 4, 3), new Box(72, 100.123, 200.5, 112))],
        });

        Assert.Equal("""[{"line":40,"page":3,"quote":"10","table":{"index":1,"row":4,"cell":3},"box":[72,100.12,200.5,112]}]""", written);
    }
}
