using System.Collections.Immutable;

namespace CTCPL.Pipeline.Testing.Renderings;

/// <summary>Puts a report together, paragraph by paragraph.</summary>
internal sealed class ReportWriter
{
    private readonly ImmutableArray<ReportPart>.Builder _parts = ImmutableArray.CreateBuilder<ReportPart>();

    public ImmutableArray<ReportPart> Parts => _parts.ToImmutable();

    public ReportWriter Columns(string left, string right)
    {
        _parts.Add(new ReportPart(PartKind.Columns, "", "") { Left = left.Split('\n'), Right = right.Split('\n') });
        return this;
    }

    public ReportWriter Title(string text) => Add(PartKind.Title, "", text);

    public ReportWriter Section(string marker, string text) => Add(PartKind.Section, marker, text);

    public ReportWriter Subsection(string marker, string text) => Add(PartKind.Subsection, marker, text);

    /// <summary>A criterion's heading and its four lines, with the figures as typed.</summary>
    public ReportWriter Criterion(string marker, string heading, params ReadOnlySpan<string> figures)
    {
        Add(PartKind.Criterion, marker, heading);
        string[] labels =
        [
            "Số chỉ tiêu đạt điểm tối đa", "Số chỉ tiêu đạt từ 50% số điểm tối đa trở lên", "Số chỉ tiêu đạt điểm 0",
            "Số điểm đạt được của tiêu chí",
        ];
        for (int i = 0; i < labels.Length; i++)
            Add(PartKind.Measure, "-", $"{labels[i]}: {figures[i]}");
        return this;
    }

    public ReportWriter Condition(string marker, string text) => Add(PartKind.Condition, marker, text);

    public ReportWriter Prose(string text) => Add(PartKind.Prose, "", text);

    private ReportWriter Add(PartKind kind, string marker, string text)
    {
        _parts.Add(new ReportPart(kind, marker, text));
        return this;
    }
}
