using CTCPL.Pipeline.Parsing.Reports;

namespace CTCPL.Pipeline.Rules.Checks.Identity;

/// <summary>The places of the form that name unit and year, worded for messages and keys.</summary>
internal static class FormalPlaces
{
    /// <summary>"tiêu đề", for the middle of a sentence.</summary>
    public static string Word(this FormalPlace place) => place switch
    {
        FormalPlace.Letterhead => "phần đầu văn bản",
        FormalPlace.Title => "tiêu đề",
        FormalPlace.DisciplineStatement => "câu về kỷ luật người đứng đầu",
        FormalPlace.DataWindow => "kỳ số liệu",
        FormalPlace.Request => "phần đề nghị công nhận",
        FormalPlace.Signature => "phần ký",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, message: null),
    };

    /// <summary>Part of <see cref="Fault.Key"/>: never changes.</summary>
    public static string Key(this FormalPlace place) => place switch
    {
        FormalPlace.Letterhead => "letterhead",
        FormalPlace.Title => "title",
        FormalPlace.DisciplineStatement => "disciplineStatement",
        FormalPlace.DataWindow => "dataWindow",
        FormalPlace.Request => "request",
        FormalPlace.Signature => "signature",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, message: null),
    };
}
