using Microsoft.AspNetCore.Mvc;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Providers.Remote;
using WebStudio.Providers.Speech;
using WebStudio.Providers.Speech.BuiltIn;

namespace WebStudio.Pipelines.Story.Sound;

/// <summary>What the voices sound like.</summary>
[ApiController]
[Route("api/v1/story/voices")]
public sealed class VoiceSamplesController(VoiceSamples samples) : ControllerBase
{
    /// <summary>A sentence in a voice, as MP3.</summary>
    [HttpGet("{voice}/sample")]
    [ProducesResponseType(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status404NotFound)]
    public async Task<PhysicalFileResult> Sample(string voice, CancellationToken cancel)
    {
        var found = Voices.All.FirstOrDefault(one => string.Equals(one.Id, voice, StringComparison.OrdinalIgnoreCase)) ?? throw RequestRejectedException.NotFound("The voice");
        try
        {
            return PhysicalFile(await samples.PathAsync(found, cancel), "audio/mpeg", enableRangeProcessing: true);
        }
        catch (Exception error) when (error is PipelineException or ProviderFailedException)
        {
            throw new RequestRejectedException(StatusCodes.Status503ServiceUnavailable, BuiltInSpeaker.Unavailable, "No voice", error.Message);
        }
    }
}
