using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace WebStudio.Tests.Providers.Language;

/// <summary>Answers of a stub server in the form of OpenAI's chat completions.</summary>
internal static class OpenAiStub
{
    /// <param name="text">What the model says.</param>
    /// <param name="reason">Why it stopped.</param>
    public static Task AnswerAsync(HttpContext http, string text, string reason = "stop") =>
        SendAsync(http, 200, JsonSerializer.Serialize(new { id = "c1", choices = new[] { new { index = 0, message = new { role = "assistant", content = text }, finish_reason = reason } }, usage = new { total_tokens = 9 } }));

    public static Task FailAsync(HttpContext http, int status) => SendAsync(http, status, """{"error":{"message":"not today","type":"server_error"}}""");

    /// <summary>What was asked in a request: the words of system and user, and the kind of answer wanted.</summary>
    public static (string System, string Prompt, string Format) Asked(StubRequest request)
    {
        using var body = JsonDocument.Parse(request.Body);
        var messages = body.RootElement.GetProperty("messages");
        return (messages[0].GetProperty("content").GetString()!, messages[1].GetProperty("content").GetString()!, body.RootElement.GetProperty("response_format").GetProperty("type").GetString()!);
    }

    public static Task SendAsync(HttpContext http, int status, string body)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync(body);
    }
}
