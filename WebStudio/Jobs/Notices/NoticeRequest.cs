using System.Text.Json;
using WebStudio.Files;

namespace WebStudio.Jobs.Notices;

/// <summary>Who wants to hear of a job's end, as a request says it.</summary>
/// <param name="CallbackUrl">Where to post; null for nobody.</param>
/// <param name="DeviceToken">A device of Apple's, hexadecimal; null for none.</param>
public sealed record NoticeRequest(Uri? CallbackUrl, string? DeviceToken)
{
    private const int MaxUrl = 2000, MinToken = 32, MaxToken = 200;

    /// <summary>Reads <c>callback_url</c> and <c>device_token</c> from a job's options.</summary>
    /// <exception cref="RequestRejectedException">The address is not one that may be posted to.</exception>
    public static NoticeRequest Read(JsonElement options, NoticeOptions settings)
    {
        var token = Text(options, "device_token");
        return new NoticeRequest(
            Text(options, "callback_url") is { } url ? Callback(url, settings) : null,
            // Another client's idea of a token harms nobody: it is not used.
            token is { Length: >= MinToken and <= MaxToken } && token.All(char.IsAsciiHexDigit) ? token.ToLowerInvariant() : null);
    }

    private static Uri Callback(string text, NoticeOptions settings)
    {
        if (!settings.HasWebhooks)
            throw Rejected("This studio sends no callbacks: its settings Notices:WebhookSecret and Notices:WebhookHosts are not set.");
        if (text.Length > MaxUrl || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.UserInfo.Length > 0)
            throw Rejected("The callback_url is not a valid address.");
        if (url.Scheme is not "https" && !(settings.AllowPrivateNetworks && url.Scheme is "http"))
            throw Rejected("The callback_url must begin with https://.");
        return IsListed(url, settings.WebhookHosts) ? url : throw Rejected("The host of callback_url is not among those that this studio may post to.");
    }

    private static bool IsListed(Uri url, string hosts)
    {
        foreach (var entry in hosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = entry.LastIndexOf(':');
            var (host, port) = colon > 0 && int.TryParse(entry[(colon + 1)..], out var number) ? (entry[..colon], number) : (entry, -1);
            var sameHost = host.StartsWith("*.", StringComparison.Ordinal)
                ? url.IdnHost.EndsWith(host[1..], StringComparison.OrdinalIgnoreCase)
                : string.Equals(url.IdnHost, host, StringComparison.OrdinalIgnoreCase);
            if (sameHost && (port < 0 ? url.IsDefaultPort : url.Port == port))
                return true;
        }
        return false;
    }

    private static string? Text(JsonElement options, string name) =>
        options.ValueKind == JsonValueKind.Object && options.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static RequestRejectedException Rejected(string sentence) => RequestRejectedException.Invalid("INVALID_CALLBACK", sentence);
}
