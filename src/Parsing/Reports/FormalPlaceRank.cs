namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>Which place of the form is believed first.</summary>
internal static class FormalPlaceRank
{
    /// <summary>Lower is believed first: title, letterhead, discipline statement, request.</summary>
    public static int Rank(this FormalPlace place) => place switch
    {
        FormalPlace.Title => 0,
        FormalPlace.Letterhead => 1,
        FormalPlace.DisciplineStatement => 2,
        FormalPlace.Request => 3,
        _ => 4,
    };
}
