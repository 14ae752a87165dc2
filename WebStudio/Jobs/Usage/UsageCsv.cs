using System.Buffers;
using System.Globalization;
using WebStudio.Data;

namespace WebStudio.Jobs.Usage;

/// <summary>Usage statistics as comma-separated values (RFC 4180). Addresses are cut; a text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
public static class UsageCsv
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n|%＝＋－＠");

    public const string Header = "time,kind,result,reason,seconds,bytes,client,network\r\n";

    public static string Line(UsageStat stat)
    {
        var result = stat.Success ? "succeeded" : stat.Reason is UsageReport.Cancelled ? "cancelled" : "failed";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{stat.Timestamp:yyyy-MM-dd'T'HH:mm:ss'Z'},{Field(stat.Kind)},{result},{Field(stat.Success ? null : stat.Reason)},{stat.ProcessingTime:0.###},{stat.FileSize},{Field(ClientFamilies.Of(stat.UserAgent))},{Field(CutAddress.Of(stat.IpAddress)?.ToString())}\r\n");
    }

    /// <summary>A text as one field.</summary>
    public static string Field(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        // Spaces in front do not keep spreadsheets from it.
        if (text.TrimStart(' ') is [var first, ..] && Formula.Contains(first))
            text = "'" + text;
        return text.AsSpan().ContainsAny(Special) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
