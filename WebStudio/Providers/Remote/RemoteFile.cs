namespace WebStudio.Providers.Remote;

/// <summary>Fetches files from addresses that a service gave: only https, only from hosts that are allowed, only up to a size.</summary>
internal static class RemoteFile
{
    private const int Block = 64 * 1024;

    /// <param name="address">As it was given, not to be trusted.</param>
    /// <param name="hosts">Those that are allowed, comma-separated; <c>*.name</c> means all below that name.</param>
    /// <returns>Null where it is not allowed.</returns>
    public static Uri? Allowed(string? address, string hosts) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal) && uri.UserInfo.Length == 0
        && hosts.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Any(host => Matches(uri.IdnHost, host)) ? uri : null;

    /// <param name="provider">As shown to people.</param>
    /// <param name="http">Keeps out of inner networks and follows no redirects.</param>
    /// <param name="calls">Tries again where that may help.</param>
    /// <param name="address">One that is allowed.</param>
    /// <param name="mostBytes">A larger file is not taken.</param>
    /// <param name="path">Takes the file; what is left of it after a failure, the caller removes.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ProviderFailedException">It is too large or could not be fetched.</exception>
    public static async Task FetchAsync(string provider, HttpClient http, RemoteCalls calls, Uri address, long mostBytes, string path, CancellationToken cancel)
    {
        if (!await calls.RunAsync(provider, stop => DownloadAsync(http, address, mostBytes, path, stop), cancel))
            throw new ProviderFailedException(provider, $"{provider} sent a larger file than is accepted.", null);
    }

    private static bool Matches(string host, string allowed) => allowed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(allowed[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(allowed, StringComparison.OrdinalIgnoreCase);

    // False where it is too large; another attempt would not help.
    private static async Task<bool> DownloadAsync(HttpClient http, Uri address, long mostBytes, string path, CancellationToken cancel)
    {
        using var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
        RemoteStatusException.ThrowIfFailed(answer);
        if (answer.Content.Headers.ContentLength > mostBytes)
            return false;
        await using var content = await answer.Content.ReadAsStreamAsync(cancel);
        await using var file = File.Create(path);
        var buffer = new byte[Block];
        while (await content.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            if (file.Position + read > mostBytes)
                return false;
            await file.WriteAsync(buffer.AsMemory(0, read), cancel);
        }
        return true;
    }
}
