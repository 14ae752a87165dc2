using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WebStudio.Access;
using WebStudio.Tests.Pipelines.Highlights;
using WebStudio.Tests.Pipelines.Story;

namespace WebStudio.Tests.Access;

/// <summary>The commands of the API's document, taken from it as they are shown, and sent to a studio.</summary>
public sealed partial class ApiExampleTests
{
    [Fact]
    public async Task Every_command_that_the_document_shows_is_answered_well()
    {
        await using var app = new StoryStudio().Start();
        using var scratch = new Scratch();
        scratch.Write("photo.png", TestImages.ScenePng(64, 48));
        scratch.Write("frames.npz", await File.ReadAllBytesAsync(Fixture("frames.npz")));
        scratch.Write("match.mp4", await HighlightsSteps.VideoAsync());
        var commands = Shown(JsonNode.Parse(await app.First.GetStringAsync("/openapi/v1.json"))!);
        Assert.Equal(ApiExamples.All.Select(example => example.Command).Order(StringComparer.Ordinal), commands.Order(StringComparer.Ordinal));
        foreach (var command in ApiExamples.All.Select(example => example.Command))
        {
            using var response = await RunAsync(app, command, scratch);
            Assert.True(response.IsSuccessStatusCode, $"{command}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
        }
    }

    private static List<string> Shown(JsonNode document) =>
    [
        .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value as JsonObject)
            .Select(operation => Code().Match((string?)operation?["description"] ?? "")).Where(match => match.Success).Select(match => match.Groups["command"].Value),
    ];

    // As curl does it: -F sends a form, -d a body, -H a header; -o only says where the answer goes.
    private static async Task<HttpResponseMessage> RunAsync(StudioApp app, string command, Scratch scratch)
    {
        var words = Word().Matches(command).Select(match => match.Value.Trim('\'')).ToList();
        Assert.Equal("curl", words[0]);
        using var request = new HttpRequestMessage();
        MultipartFormDataContent? form = null;
        var headers = new List<string>();
        for (var i = 1; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "-F":
                    var (name, value) = (words[++i].Split('=')[0], words[i].Split('=')[1]);
                    form ??= [];
                    if (value.StartsWith('@'))
                        form.Add(Upload(scratch.PathFor(value[1..])), name, value[1..]);
                    else
                        form.Add(new StringContent(value), name);
                    break;
                case "-d":
                    request.Content = new StringContent(words[++i], Encoding.UTF8, "application/json");
                    break;
                case "-H":
                    headers.Add(words[++i]);
                    break;
                case "-o":
                    i++;
                    break;
                default:
                    request.RequestUri = new Uri(words[i]);
                    break;
            }
        }
        request.Content ??= form;
        request.Method = request.Content is null ? HttpMethod.Get : HttpMethod.Post;
        foreach (var header in headers.Where(header => !header.StartsWith("Content-Type", StringComparison.Ordinal)))
            request.Headers.Add(header.Split(": ")[0], header.Split(": ")[1]);
        var asked = request.RequestUri!;
        Assert.True(asked.Port is 5000 or 8000, command);
        request.RequestUri = new Uri(asked.PathAndQuery, UriKind.Relative);
        return await (asked.Port == 5000 ? app.First : app.Second).SendAsync(request);
    }

    private static string Fixture(string name, [CallerFilePath] string file = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, "..", "Fixtures", "Echo", name));

    private static ByteArrayContent Upload(string path)
    {
        var content = new ByteArrayContent(File.ReadAllBytes(path));
        content.Headers.ContentType = new MediaTypeHeaderValue(Path.GetExtension(path) switch { ".png" => "image/png", ".mp4" => "video/mp4", _ => "application/octet-stream" });
        return content;
    }

    [GeneratedRegex("```sh\n(?<command>.+?)\n```", RegexOptions.ExplicitCapture, 20_000)]
    private static partial Regex Code();

    [GeneratedRegex(@"'[^']*'|[^\s']+", RegexOptions.None, 20_000)]
    private static partial Regex Word();
}
