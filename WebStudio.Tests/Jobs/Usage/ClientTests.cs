using WebStudio.Jobs.Usage;

namespace WebStudio.Tests.Jobs.Usage;

/// <summary>What is said of clients: which family they are of, and roughly where.</summary>
public sealed class ClientTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36", "Chrome")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0", "Edge")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0", "Firefox")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1", "Safari")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0 Mobile/15E148 Safari/604.1", "Chrome")]
    [InlineData("Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "Robot")]
    [InlineData("Moments/1 CFNetwork/1494.0.7 Darwin/23.4.0", "iOS app")]
    [InlineData("python-requests/2.32.3", "Python")]
    [InlineData("Python/3.12 aiohttp/3.10.1", "Python")]
    [InlineData("curl/8.5.0", "Command line")]
    [InlineData("node", "Glasses app or Node")]
    [InlineData("node-fetch/1.0", "Glasses app or Node")]
    [InlineData("axios/1.7.2", "Glasses app or Node")]
    [InlineData("Bun/1.1.30", "Glasses app or Node")]
    [InlineData("MentraOS/2.0 okhttp/4.12.0", "Glasses app")]
    [InlineData("okhttp/4.12.0", "Android app")]
    [InlineData("Dalvik/2.1.0 (Linux; U; Android 14; Pixel 8)", "Android app")]
    [InlineData("StudioTest/1.0", "Other")]
    [InlineData("=cmd", "Other")]
    [InlineData(" ", "Not named")]
    [InlineData(null, "Not named")]
    public void A_client_is_of_a_family(string? agent, string family) => Assert.Equal(family, ClientFamilies.Of(agent));

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24")]
    [InlineData("127.0.0.1", "127.0.0.0/24")]
    [InlineData("255.255.255.255", "255.255.255.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0/24")]
    [InlineData("2001:db8:1234:5678:9abc:def0:1:2", "2001:db8:1234::/48")]
    [InlineData("fe80::1%3", "fe80::/48")]
    [InlineData("::1", "::/48")]
    [InlineData("nobody", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Of_an_address_only_its_network_is_left(string? address, string? network) => Assert.Equal(network, CutAddress.Of(address)?.ToString());

    [Fact]
    public void Quantiles_are_exact_for_few_values_and_near_for_many()
    {
        var sketch = new DurationSketch();
        Assert.Null(sketch.Quantile(0.5));
        var random = new Random(3);
        var values = Enumerable.Range(0, 20_000).Select(_ => Math.Exp((12 * random.NextDouble()) - 5)).ToList();
        foreach (var (value, index) in values.Select((value, index) => (value, index)))
        {
            sketch.Add(value);
            if (index + 1 is not (1 or 2 or 101 or DurationSketch.MostExact or DurationSketch.MostExact + 1 or 20_000))
                continue;
            var sorted = values[..(index + 1)].Order().ToList();
            foreach (var share in (double[])[0, 0.5, 0.95, 1])
            {
                var exact = sorted[Math.Max(1, (int)Math.Ceiling(share * sorted.Count)) - 1];
                Assert.Equal(exact, sketch.Quantile(share)!.Value, index < DurationSketch.MostExact ? 0 : exact * DurationSketch.Accuracy * 1.001);
            }
        }
        foreach (var odd in (double[])[double.NaN, -1, double.PositiveInfinity, 0])
            sketch.Add(odd);
        Assert.Equal(20_004, sketch.Count);
    }
}
