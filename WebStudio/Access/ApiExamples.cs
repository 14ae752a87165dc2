using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WebStudio.Access;

/// <summary>What to type into a terminal for the main call of each pipeline and for the jobs: shown with these calls on /docs and /redoc. Each is run by a test as it stands here.</summary>
public static class ApiExamples
{
    private const string First = "http://localhost:5000", Second = "http://localhost:8000";

    /// <summary>Method, route as the document names it, and the command.</summary>
    public static IReadOnlyList<(string Method, string Route, string Command)> All { get; } =
    [
        ("POST", "/api/convert-npz", $"curl -F file=@frames.npz {First}/api/convert-npz -o frames.mp4"),
        ("POST", "/api/upload", $"curl -F file=@photo.png -H 'Prefer: respond-async' {First}/api/upload"),
        ("POST", "/api/generate-video", $$"""curl -H 'Content-Type: application/json' -d '{"topic":"The lighthouse keeper who heard a voice","story_type":"mystery_thriller","duration":0.5,"num_scenes":4}' {{First}}/api/generate-video"""),
        ("GET", "/api/progress", $"curl {First}/api/progress"),
        ("POST", "/api/v1/upload", $"curl -F file=@match.mp4 -F target_duration=30 -F quality=high {Second}/api/v1/upload"),
        ("POST", "/photos/upload", $"curl -F file=@photo.png {Second}/photos/upload"),
        ("POST", "/api/v1/jobs", $"curl -F kind=paint -F file=@photo.png {First}/api/v1/jobs"),
        ("GET", "/api/v1/jobs", $"curl '{First}/api/v1/jobs?kind=paint&page_size=10'"),
    ];

    /// <summary>Puts the command under what is said of a call; both pages show it as code.</summary>
    internal static Task ShowAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var route = "/" + context.Description.RelativePath?.TrimStart('/');
        var command = All.FirstOrDefault(example => string.Equals(example.Method, context.Description.HttpMethod, StringComparison.OrdinalIgnoreCase) && string.Equals(example.Route, route, StringComparison.Ordinal)).Command;
        if (command is not null)
            operation.Description = $"{operation.Description}\n\n```sh\n{command}\n```".TrimStart();
        return Task.CompletedTask;
    }
}
