namespace CTCPL.Pipeline.Parsing.Reports;

/// <summary>A date written out with day, month and year, whether or not there is such a day.</summary>
/// <param name="Day">As written.</param>
/// <param name="Month">As written.</param>
/// <param name="Year">Four digits.</param>
public readonly record struct WrittenDate(int Day, int Month, int Year)
{
    /// <summary>The day; <c>null</c> when the calendar has none.</summary>
    public DateOnly? Value =>
        Year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month)
            ? new DateOnly(Year, Month, Day)
            : null;
}
