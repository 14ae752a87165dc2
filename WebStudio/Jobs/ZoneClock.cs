namespace WebStudio.Jobs;

/// <summary>Moments and what clocks show.</summary>
public static class ZoneClock
{
    /// <summary>What a clock in the zone shows at a moment.</summary>
    public static DateTime Shows(this TimeZoneInfo zone, DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);

    /// <summary>The moment, UTC, at which a day begins there.</summary>
    public static DateTime Begins(this TimeZoneInfo zone, DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var ahead = zone.GetUtcOffset(midnight);
        // The first and the last day there are.
        return new DateTime(Math.Clamp(midnight.Ticks - ahead.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
    }
}
