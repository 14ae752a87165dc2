namespace WebStudio.Files;

/// <summary>A request that cannot be served as it is. Each contract writes it in its own form.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="code">Machine-readable reason, for instance INVALID_FORMAT.</param>
/// <param name="title">A few words, the <c>error</c> of highlights and photo routes.</param>
/// <param name="message">A sentence for the person.</param>
public sealed class RequestRejectedException(int status, string code, string title, string message) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public string Title { get; } = title;

    /// <summary>Seconds after which to try again, when that would help.</summary>
    public int? RetryAfter { get; init; }

    public static RequestRejectedException Invalid(string code, string message) => new(StatusCodes.Status400BadRequest, code, "Invalid request", message);

    public static RequestRejectedException NotFound(string what) => new(StatusCodes.Status404NotFound, "NOT_FOUND", "Not found", $"{what} was not found.");
}
