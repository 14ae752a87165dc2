using System.Globalization;
using WebStudio.Data;
using WebStudio.Jobs.Usage;

namespace WebStudio.Tests.Jobs.Usage;

/// <summary>The statistics as a file for spreadsheets.</summary>
public sealed class UsageCsvTests
{
    [Fact]
    public async Task The_download_has_every_row_of_the_range_with_its_address_cut()
    {
        await using var app = StudioApp.Start(null, UsageRowSteps.AddressesStay);
        // More than are read at once.
        var rows = UsageRowSteps.Any(seed: 7, count: 5200, new DateTime(2026, 11, 21, 0, 0, 0, DateTimeKind.Utc), days: 60);
        await app.AddAsync(rows);
        using var answer = await app.First.GetAsync("/api/stats/usage.csv");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("webstudio-usage.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var lines = Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal("time kind result reason seconds bytes client network", string.Join(' ', lines[0]));
        Assert.Equal(rows.Count, lines.Count - 1);
        foreach (var (row, line) in rows.Zip(lines.Skip(1)))
        {
            Assert.Equal(
                [
                    row.Timestamp.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), row.Kind, row.Success ? "succeeded" : row.Reason is "CANCELLED" ? "cancelled" : "failed", row.Reason ?? "",
                    row.ProcessingTime.ToString("0.###", CultureInfo.InvariantCulture), $"{row.FileSize}", ClientFamilies.Of(row.UserAgent), row.IpAddress is null ? "" : row.IpAddress[..row.IpAddress.LastIndexOf('.')] + ".0/24",
                ],
                line);
        }
        var some = Parse(await app.First.GetStringAsync("/api/stats/usage.csv?from=2026-11-01T00:00:00Z&to=2026-11-10&kind=echo"));
        Assert.Equal(rows.Count(row => row.Kind is "echo" && row.Timestamp >= new DateTime(2026, 11, 1) && row.Timestamp < new DateTime(2026, 11, 10)), some.Count - 1);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("  =1", "'  =1")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("TIMEOUT", "TIMEOUT")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"x\"", "\"say \"\"x\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    [InlineData("=a,\"b\"", "\"'=a,\"\"b\"\"\"")]
    [InlineData(null, "")]
    public void No_field_is_a_formula(string? text, string field) => Assert.Equal(field, UsageCsv.Field(text));

    [Fact]
    public void What_a_row_says_of_itself_cannot_be_a_formula_either()
    {
        var line = UsageCsv.Line(new UsageStat { Timestamp = DateTime.UnixEpoch, Kind = "=1", Reason = "@x", UserAgent = "=HYPERLINK(1)", IpAddress = "=1" });
        Assert.Equal("1970-01-01T00:00:00Z,'=1,failed,'@x,0,0,Other,\r\n", line);
    }

    // RFC 4180, as far as it is used.
    private static List<string[]> Parse(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('"', text);
        return [.. text[..^2].Split("\r\n").Select(line => line.Split(','))];
    }
}
