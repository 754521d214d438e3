namespace CTCPL.Pipeline.Parsing.Reports.Outline;

/// <summary>Where the form's sections begin; offsets in the transcript, <c>null</c> when the heading is absent.</summary>
/// <param name="SelfScores">"2. Kết quả tự chấm điểm …".</param>
/// <param name="Conditions">"3. Mức độ đáp ứng các điều kiện …".</param>
/// <param name="Difficulties">"II. Thuận lợi, khó khăn …".</param>
/// <param name="Plans">"III. Mục tiêu, kế hoạch …".</param>
/// <param name="Request">"IV. Đề nghị công nhận …".</param>
internal sealed record SectionPlaces(
    LinePlace? SelfScores, LinePlace? Conditions, LinePlace? Difficulties, LinePlace? Plans, LinePlace? Request)
{
    /// <summary>"III. Đề nghị", with no word of what is asked for.</summary>
    public LinePlace? Proposals { get; init; }
}
