using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace WebStudio.Tests.Providers.Language;

/// <summary>Answers of a stub server in the form of Claude's Messages API.</summary>
internal static class ClaudeStub
{
    /// <param name="text">What Claude says.</param>
    /// <param name="reason">Why it stopped.</param>
    public static Task AnswerAsync(HttpContext http, string text, string reason = "end_turn")
    {
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(JsonSerializer.Serialize(new
        {
            id = "msg_1",
            type = "message",
            role = "assistant",
            model = "claude-test",
            content = new[] { new { type = "text", text } },
            stop_reason = reason,
            usage = new { input_tokens = 10, output_tokens = 10 },
        }));
    }

    public static Task FailAsync(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync("""{"type":"error","error":{"type":"api_error","message":"not today"}}""");
    }

    /// <summary>The parts of the question in a request's body.</summary>
    public static IReadOnlyList<JsonElement> Content(JsonElement body) => [.. body.GetProperty("messages")[0].GetProperty("content").EnumerateArray()];
}
