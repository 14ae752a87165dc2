namespace WebStudio.Jobs.Usage;

/// <summary>Periods of the calendar, in UTC; weeks begin on Monday.</summary>
public static class UsageSteps
{
    /// <summary>The one that divides a span into as many periods as can be told apart.</summary>
    public static UsageStep For(TimeSpan span) => span.TotalDays switch
    {
        <= 3 => UsageStep.Hour,
        <= 120 => UsageStep.Day,
        <= 800 => UsageStep.Week,
        <= 5000 => UsageStep.Month,
        _ => UsageStep.Year,
    };

    /// <summary>The beginning of the period that a moment is in.</summary>
    public static DateTime StartOf(this UsageStep step, DateTime moment) => step switch
    {
        UsageStep.Hour => moment.Date.AddHours(moment.Hour),
        UsageStep.Day => moment.Date,
        UsageStep.Week => moment.Date.AddDays(-Math.Min(Weekday(moment), (moment.Date - DateTime.MinValue).Days)),
        UsageStep.Month => new DateTime(moment.Year, moment.Month, 1),
        _ => new DateTime(moment.Year, 1, 1),
    };

    /// <summary>The beginning of the next period.</summary>
    public static DateTime After(this UsageStep step, DateTime start) => step switch
    {
        UsageStep.Hour => start.AddHours(1),
        UsageStep.Day => start.AddDays(1),
        UsageStep.Week => start.AddDays(7),
        UsageStep.Month => start.AddMonths(1),
        _ => start.AddYears(1),
    };

    /// <summary>Monday is 0.</summary>
    public static int Weekday(DateTime moment) => ((int)moment.DayOfWeek + 6) % 7;
}
