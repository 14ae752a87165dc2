using System.Net;

namespace WebStudio.Tests.Pipelines.Paint;

/// <summary>Damaged pictures by the hundred: each is refused, or fails with a sentence, or is painted.</summary>
public sealed class MutatedUploadTests
{
    private const int Mutants = 170;

    [Theory]
    [InlineData(".png", "image/png")]
    [InlineData(".jpg", "image/jpeg")]
    public async Task Hundreds_of_damaged_pictures_never_cause_an_error_of_the_server(string extension, string type)
    {
        await using var app = StudioApp.Start();
        var whole = extension is ".png" ? TestImages.ScenePng(24, 20) : await TestImages.ByFfmpegAsync(".jpg", 24, 20);
        var random = new Random(7);
        var accepted = new List<string>();
        for (var i = 0; i < Mutants; i++)
        {
            var form = new RawForm().Field("duration", "5").Field("fps", "10").Field("size", "64").Field("hand", "false");
            using var response = await app.First.UploadAsync(form.File(Mutation.Of(whole, random), "mutant" + extension, type).Close(), wait: false);
            if (response.StatusCode != HttpStatusCode.Accepted)
            {
                await response.AssertErrorAsync(HttpStatusCode.BadRequest, await CodeAsync(response));
                continue;
            }
            var id = (string)(await response.JsonAsync())["job_id"]!;
            accepted.Add(id);
            // Painting them all would take minutes; a part is enough to see what the decoder makes of them.
            if (accepted.Count % 8 != 0)
                (await app.First.DeleteAsync($"/api/v1/jobs/{id}")).Dispose();
        }
        Assert.InRange(accepted.Count, Mutants / 10, Mutants - 10);
        foreach (var id in accepted)
        {
            var end = await app.First.EndOfJobAsync(id);
            if ((string?)end["status"] is "failed")
                Assert.Equal("INVALID_IMAGE", (string?)end["error_code"]);
        }
        using var healthy = await app.First.UploadAsync(new RawForm().Field("duration", "5").Field("fps", "10").Field("size", "64").File(whole, "whole" + extension, type).Close());
        Assert.Equal(HttpStatusCode.OK, healthy.StatusCode);
    }

    private static async Task<string> CodeAsync(HttpResponseMessage response)
    {
        var code = (string)(await response.JsonAsync())["code"]!;
        Assert.True(code is "INVALID_FORMAT" or "EMPTY_FILE", code);
        return code;
    }
}
