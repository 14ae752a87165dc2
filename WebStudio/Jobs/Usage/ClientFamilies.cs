namespace WebStudio.Jobs.Usage;

/// <summary>What kind of program a client is, by its User-Agent.</summary>
public static class ClientFamilies
{
    public const string Unnamed = "Not named", Other = "Other";

    // The first mark that is found decides: browsers say what they are compatible with before what they are.
    private static readonly (string Mark, string Family)[] Marks =
    [
        ("MentraOS", "Glasses app"),
        ("AugmentOS", "Glasses app"),
        ("bot", "Robot"),
        ("crawler", "Robot"),
        ("spider", "Robot"),
        ("python-requests", "Python"),
        ("python-httpx", "Python"),
        ("Python-urllib", "Python"),
        ("python", "Python"),
        ("aiohttp", "Python"),
        ("curl/", "Command line"),
        ("Wget", "Command line"),
        ("HTTPie", "Command line"),
        ("PowerShell", "Command line"),
        ("okhttp", "Android app"),
        ("Dalvik", "Android app"),
        ("Edg/", "Edge"),
        ("EdgA/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Chromium/", "Chrome"),
        ("Safari/", "Safari"),
        ("Mozilla/", "Other browser"),
        ("CFNetwork", "iOS app"),
        ("Darwin/", "iOS app"),
        ("Alamofire", "iOS app"),
        // The glasses' app runs on a server of its own, on Node or Bun.
        ("node", "Glasses app or Node"),
        ("undici", "Glasses app or Node"),
        ("axios", "Glasses app or Node"),
        ("Bun/", "Glasses app or Node"),
        ("Go-http-client", "Go"),
        ("Java", "Java"),
    ];

    /// <param name="agent">From outside; null or empty where nothing was said.</param>
    public static string Of(string? agent)
    {
        if (string.IsNullOrWhiteSpace(agent))
            return Unnamed;
        foreach (var (mark, family) in Marks)
        {
            if (agent.Contains(mark, StringComparison.OrdinalIgnoreCase))
                return family;
        }
        return Other;
    }
}
