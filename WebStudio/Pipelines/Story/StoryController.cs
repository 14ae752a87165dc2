using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.RateLimiting;
using WebStudio.Access;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Pipelines.Story.Film;
using WebStudio.Pipelines.Story.Script;
using WebStudio.Providers;
using WebStudio.Providers.Speech;

namespace WebStudio.Pipelines.Story;

/// <summary>The endpoints of the existing story client: ask for a video, follow it, and what can be chosen.</summary>
[ApiController]
[Route("api")]
public sealed class StoryController(JobService jobs, StoryDesk desk, ProviderChoice<ISpeaker> speakers) : ControllerBase
{
    private const int MaxBody = 1 << 20, MaxType = 60;

    /// <summary>Begins a story about a <c>topic</c>; options as members of their names.</summary>
    [HttpPost("generate-video")]
    [RequestSizeLimit(MaxBody)]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<object> Generate([FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] JsonElement? request, CancellationToken cancel)
    {
        var job = await SubmitAsync(request, cancel);
        return new { status = "generating", job_id = job.Id, success = true, message = "Generation started" };
    }

    /// <summary>The same in the manner of an example script (<c>template</c>) and with what was found out about the topic (<c>research_data</c>).</summary>
    [HttpPost("generate-with-template")]
    [RequestSizeLimit(MaxBody)]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<object> GenerateWithTemplate([FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] JsonElement? request, CancellationToken cancel)
    {
        var job = await SubmitAsync(request, cancel);
        var options = StoryOptions.Of(job);
        return new { status = "generating", job_id = job.Id, success = true, message = "Generation started", used_template = options.Template is not null, used_research = options.ResearchData is not null };
    }

    /// <summary>The same with <c>effects</c>: a name, or a list of names.</summary>
    [HttpPost("generate-video-with-effects")]
    [RequestSizeLimit(MaxBody)]
    [EnableRateLimiting(RateLimits.Uploads)]
    public async Task<object> GenerateWithEffects([FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] JsonElement? request, CancellationToken cancel)
    {
        var job = await SubmitAsync(request, cancel);
        return new { status = "generating", job_id = job.Id, success = true, message = "Generation started", effects = StoryOptions.Of(job).Effects };
    }

    /// <summary>How far a story is: that of <c>job_id</c>, else the newest of this client, else the newest of all.</summary>
    [HttpGet("progress")]
    public async Task<StoryStatus> Progress([FromQuery(Name = "job_id")] string? jobId, CancellationToken cancel)
    {
        var job = string.IsNullOrEmpty(jobId) ? await desk.NewestAsync(ClientInfo.From(HttpContext), cancel) : await desk.FindAsync(jobId, cancel);
        return job is null ? StoryStatus.Idle : StoryStatus.Of(job);
    }

    [HttpGet("voices")]
    public object TellVoices() => new
    {
        voices = Voices.All.ToDictionary(voice => voice.Id, voice => new { engine = speakers.FirstName, voice.Name, voice.Gender, voice.Style, voice.BestFor, voice.WordsPerMinute }, StringComparer.Ordinal),
        engine = speakers.FirstName,
        total = Voices.All.Count,
    };

    [HttpGet("available-effects")]
    public object TellEffects() => new { effects = FilmEffects.All.Select(effect => new { effect.Name, effect.Description }), total = FilmEffects.All.Count };

    /// <summary>The proportions and manner of an example script, for <c>template</c>.</summary>
    [HttpPost("analyze-script")]
    [RequestSizeLimit(MaxBody)]
    [EnableRateLimiting(RateLimits.Uploads)]
    public ScriptAnalysis Analyze([FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] JsonElement? request)
    {
        var reader = new OptionReader(request ?? default);
        var text = reader.Text("scriptContent", ScriptText.MostCharacters) ?? reader.Text("script_content", ScriptText.MostCharacters) ?? "";
        return ScriptAnalysis.Analyze(text, reader.Text("scriptType", MaxType) ?? reader.Text("script_type", MaxType));
    }

    private Task<JobSnapshot> SubmitAsync(JsonElement? request, CancellationToken cancel) =>
        jobs.SubmitAsync(StoryPipeline.KindName, request ?? default, null, ClientInfo.From(HttpContext), cancel);
}
