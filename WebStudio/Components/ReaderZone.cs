using System.Text.RegularExpressions;

namespace WebStudio.Components;

/// <summary>The time zone of who reads a page, as the browser names it (wwwroot-assets/js/zone.js).</summary>
public static partial class ReaderZone
{
    /// <summary>The cookie by which pages know it from the second one on.</summary>
    public const string Cookie = "zone";

    private const int Longest = 64;

    /// <param name="name">IANA's, for instance Europe/Berlin. From outside: it becomes a path below the system's time zones, so only names that stay there are looked up.</param>
    /// <returns>UTC for what is not known here.</returns>
    public static TimeZoneInfo Of(string? name) =>
        name is { Length: <= Longest } && Name().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : TimeZoneInfo.Utc;

    [GeneratedRegex(@"\A[A-Za-z]+(?:[_+\-][A-Za-z0-9]+|/[A-Za-z]+|[0-9])*\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
