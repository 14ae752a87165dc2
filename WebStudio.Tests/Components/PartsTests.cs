using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WebStudio.Components;
using WebStudio.Components.Parts;
using WebStudio.Components.Parts.Charts;
using WebStudio.Jobs;
using WebStudio.Jobs.Operations;
using WebStudio.Tests.Jobs;

namespace WebStudio.Tests.Components;

/// <summary>The parts of which pages are made, each by itself.</summary>
public sealed class PartsTests : BunitContext
{
    private readonly ManualTime _time = new();

    public PartsTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(_time);
        Services.AddSingleton(new PipelineCatalog([TestPipeline.Quick("paint")]));
        Services.AddSingleton(Options.Create(new JobOptions()));
        Services.AddSingleton(new JobDesk(null!, null!, null!, null!));
        Services.AddSingleton(new QueuePauses(null!, null!, _time, NullLogger<QueuePauses>.Instance));
    }

    [Theory]
    [InlineData(JobState.Queued, "queued", "Waiting")]
    [InlineData(JobState.Running, "running", "Working")]
    [InlineData(JobState.Succeeded, "succeeded", "Done")]
    [InlineData(JobState.Failed, "failed", "Failed")]
    [InlineData(JobState.Cancelled, "cancelled", "Cancelled")]
    public void A_pill_names_the_state(JobState state, string style, string name) =>
        Render<StatePill>(pill => pill.Add(p => p.Job, Snapshots.Of(state))).MarkupMatches($"""<span class="pill {style}">{name}</span>""");

    [Fact]
    public void Of_a_line_a_value_without_neighbours_is_seen_as_a_point()
    {
        double?[] values = [80, null, 90, 95, null, null, 100];
        var chart = Render<TimeChart>(c => c.Add(p => p.Label, "Success").Add(p => p.IsLine, true).Add(p => p.Scale, ChartScale.Percent()).Add(p => p.Marks, [.. values.Select(value => new ChartMark("", "", value))]));
        Assert.Equal([true, false, false, true], chart.FindAll("circle.dot").Select(dot => dot.ClassList.Contains("alone")));
    }

    [Fact]
    public void A_timeline_is_a_progress_bar_of_weighted_stages()
    {
        var timeline = Render<StageTimeline>(t => t.Add(p => p.Job, Snapshots.Of(JobState.Running, 62.7, "Second") with { Message = "Painting" }));
        timeline.MarkupMatches("""
            <div class="timeline running">
              <div class="bar" role="progressbar" aria-label="Progress" aria-valuemin="0" aria-valuemax="100" aria-valuenow="62" aria-valuetext="62 percent. Painting">
                <div class="stage done" style="flex-grow:1" title="First"><span class="fill" style="transform:scaleX(1)"></span></div>
                <div class="stage current" style="flex-grow:3" title="Second: now, 50 %"><span class="fill" style="transform:scaleX(0.5027)"></span></div>
              </div>
              <ol class="names">
                <li class="done" style="flex-grow:1" title="First"><span>First</span><small></small></li>
                <li class="current" style="flex-grow:3" title="Second: now, 50 %" aria-current="step"><span>Second</span><small>50 %</small></li>
              </ol>
            </div>
            """);
    }

    [Fact]
    public void A_job_of_a_kind_that_is_gone_still_has_a_timeline() =>
        Assert.Equal("Work", Assert.Single(Render<StageTimeline>(t => t.Add(p => p.Job, Snapshots.Of(JobState.Succeeded, 100, "Old", kind: "gone"))).FindAll(".names li.done")).TextContent);

    [Fact]
    public void A_deleted_job_offers_to_come_back_until_it_is_swept()
    {
        var job = Snapshots.Of(JobState.Succeeded) with { DeletedAt = Snapshots.Created, ExpiredAt = Snapshots.Created };
        var view = Render<JobView>(v => v.Add(p => p.Job, job));
        Assert.Equal(["Undo"], Texts(view.FindAll("button")));
        Assert.Empty(view.FindAll("video, .actions"));
        view.Render(v => v.Add(p => p.Job, job with { DeletedAt = JobBin.Swept }));
        Assert.Empty(view.FindAll("button"));
        Assert.Equal("Deleted for good.", view.Find("[role=status]").TextContent);
    }

    [Fact]
    public void On_its_own_page_result_and_input_have_their_places_from_the_start()
    {
        var job = Snapshots.Of(JobState.Running).With(FileRole.Input, "image/png");
        var media = Render<JobMedia>(m => m.Add(p => p.Job, job).Add(p => p.Beside, true));
        Assert.Equal(["The video appears here."], Texts(media.FindAll(".pair .result .making p")));
        Assert.Equal(Address(job, "input"), media.Find(".pair .source img").GetAttribute("src"));
        media.Render(m => m.Add(p => p.Job, job with { State = JobState.Failed, Error = "It broke." }));
        Assert.Single(media.FindAll(".making [role=alert]"));
        // What no browser shows is told of.
        var scan = Snapshots.Of(JobState.Succeeded, kind: "echo").With(FileRole.Input, "application/octet-stream", "scan.npz").With(FileRole.Output, "video/mp4", "scan.mp4")
            with { Result = """{"width":64,"height":48,"fps":12.5,"key":"frames","layout":"26 frames of 160 × 184, gray","dtype":"uint8"}""" };
        media.Render(m => m.Add(p => p.Job, scan));
        Assert.Equal(["scan.npz, 2 KB", "26 frames of 160 × 184, gray · uint8"], Texts(media.FindAll(".card-of-file p")));
    }

    [Theory]
    [InlineData(JobState.Queued, "Cancel|Tell me when done")]
    [InlineData(JobState.Running, "Cancel|Tell me when done")]
    [InlineData(JobState.Succeeded, "Download 2 KB|Delete")]
    [InlineData(JobState.Failed, "Try again|Delete")]
    [InlineData(JobState.Cancelled, "Try again|Delete")]
    public void A_job_offers_what_can_be_done_with_it_now(JobState state, string buttons)
    {
        var job = Snapshots.Of(state) with { Error = "It broke.", ErrorCode = "TIMEOUT" };
        if (state == JobState.Succeeded)
            job = job.With(FileRole.Output, "video/mp4", "painting.mp4");
        var view = Render<JobView>(v => v.Add(p => p.Job, job));
        Assert.Equal(buttons.Split('|'), Texts(view.FindAll(".actions > *:not([hidden])")));
        Assert.Equal(state == JobState.Failed ? ["It broke. Ask for a shorter or smaller video, then try again."] : [], Texts(view.FindAll("[role=alert]")));
    }

    [Fact]
    public void A_job_without_its_files_can_only_be_deleted()
    {
        var view = Render<JobView>(v => v.Add(p => p.Job, Snapshots.Of(JobState.Failed) with { CompletedAt = Snapshots.Created, ExpiredAt = Snapshots.Created.AddHours(24) }));
        Assert.Equal(["Delete"], Texts(view.FindAll(".actions > *:not([hidden])")));
        Assert.Equal(["The files were deleted after 24 hours."], Texts(view.FindAll(".nothing p")));
    }

    [Fact]
    public void What_is_read_aloud_does_not_change_with_every_percent()
    {
        var view = Render<JobView>(v => v.Add(p => p.Job, Snapshots.Of(JobState.Running, 30, "Second") with { Message = "Painting" }));
        var said = view.Find("[aria-live=polite]").TextContent;
        view.Render(v => v.Add(p => p.Job, Snapshots.Of(JobState.Running, 60, "Second") with { Message = "Painting", EtaSeconds = 5 }));
        Assert.Equal(said, view.Find("[aria-live=polite]").TextContent);
        Assert.Equal("60 %", view.Find(".percent").TextContent);
        view.Render(v => v.Add(p => p.Job, Snapshots.Of(JobState.Failed, 60, "Second") with { Error = "It broke." }));
        Assert.Equal("Failed. It broke.", view.Find("[aria-live=polite]").TextContent);
    }

    [Fact]
    public void A_job_shows_the_best_it_has()
    {
        var job = Snapshots.Of(JobState.Running, options: """{"aspect":"original"}""");
        var media = Render<JobMedia>(m => m.Add(p => p.Job, job));
        Assert.Equal(["Nothing to show yet."], Texts(media.FindAll(".nothing p")));
        job = job.With(FileRole.Input, "image/png");
        media.Render(m => m.Add(p => p.Job, job));
        Assert.Equal(Address(job, "input"), media.Find(".at-work.waiting img").GetAttribute("src"));
        job = job.With(FileRole.Preview, "video/mp4", "preview.mp4");
        media.Render(m => m.Add(p => p.Job, job));
        Assert.Equal(Address(job, "preview"), media.Find(".at-work video").GetAttribute("src"));
        Assert.Empty(media.FindAll(".at-work img"));
        job = job.With(FileRole.Output, "video/mp4", "output.mp4") with { State = JobState.Succeeded, Result = """{"width":64,"height":48,"duration":5}""" };
        media.Render(m => m.Add(p => p.Job, job));
        Assert.Equal(Address(job, "output"), media.Find(".result video").GetAttribute("src"));
        Assert.Empty(media.FindAll(".at-work"));

        media.FindAll(".views button")[1].Click();
        Assert.Equal($"{Address(job, "output")}#t=4.95", media.Find(".compare .after").GetAttribute("src"));
        Assert.Equal("true", media.FindAll(".views button")[1].GetAttribute("aria-pressed"));
        media.FindAll(".views button")[0].Click();
        Assert.Empty(media.FindAll(".compare"));
    }

    [Fact]
    public void Results_are_looked_at_frame_by_frame_once_their_speed_is_known()
    {
        var job = Snapshots.Of(JobState.Succeeded, kind: "echo").With(FileRole.Input, "application/octet-stream", "scan.npz").With(FileRole.Output, "video/mp4", "scan.mp4") with { Result = """{"width":64,"height":48,"fps":12.5}""" };
        // The file appears a moment before what is known of it.
        var media = Render<JobMedia>(m => m.Add(p => p.Job, job with { Result = null }));
        Assert.Empty(media.FindAll(".cine-bar"));
        media.Render(m => m.Add(p => p.Job, job));
        Assert.Single(JSInterop.Invocations["attach"]);
        Assert.Equal(["One frame back", "One frame on"], media.FindAll(".cine-bar [data-step]").Select(button => button.GetAttribute("aria-label")), StringComparer.Ordinal);
        Assert.Equal(Address(job, "output"), media.Find(".cine video[loop][controls]").GetAttribute("src"));
        // An array is no picture to be shown beside it.
        Assert.Empty(media.FindAll("img, .source"));
        // Only what has no sound begins over and over.
        media.Render(m => m.Add(p => p.Job, job with { Kind = "paint" }));
        Assert.Equal("false", media.Find(".cine-bar .loop").GetAttribute("aria-pressed"));
    }

    [Theory]
    [InlineData("image/png", true)]
    [InlineData("image/tiff", false)]
    public void Only_what_browsers_show_is_shown(string type, bool shown)
    {
        var card = Render<JobCard>(c => c.Add(p => p.Job, Snapshots.Of(JobState.Running, 40).With(FileRole.Input, type)));
        Assert.Equal(shown ? 1 : 0, card.FindAll(".thumb img").Count);
        Assert.Equal(shown ? 0 : 1, card.FindAll(".thumb svg").Count);
        Assert.Equal("40", card.Find("progress").GetAttribute("value"));
        Assert.Equal("/jobs/01a1fd84-0574-7400-b878-f0f8fb3cc5cd", card.Find("a").GetAttribute("href"));
        Assert.Equal("2026-11-21T09:05:07Z", card.Find("time").GetAttribute("datetime"));
        Assert.Equal("3 hours ago", card.Find("time").TextContent);
    }

    [Fact]
    public void What_a_file_is_called_is_text_and_never_markup()
    {
        var card = Render<JobCard>(c => c.Add(p => p.Job, Snapshots.Of(JobState.Failed).With(FileRole.Input, "image/tiff", "<img src=x onerror=alert(1)>.tif")));
        Assert.Equal("<img src=x onerror=alert(1)>.tif", card.Find(".name").TextContent);
        Assert.Empty(card.FindAll("img"));
    }

    [Fact]
    public void A_choice_among_a_few_is_a_group_of_radio_buttons()
    {
        var chosen = 1;
        var segments = Render<Segments<int>>(s => s
            .Add(p => p.Legend, "Size").Add(p => p.Name, "size").Add(p => p.Value, 1).Add(p => p.ValueChanged, value => chosen = value)
            .Add(p => p.Options, [new Choice<int>(1, "One", "The first"), new Choice<int>(2, "Two", "")]));
        Assert.Equal([true, false], segments.FindAll("input[type=radio][name=size]").Select(input => input.HasAttribute("checked")));
        Assert.Equal("The first", segments.Find("legend small").TextContent);
        segments.FindAll("input")[1].Change("on");
        Assert.Equal(2, chosen);
    }

    private static string Address(JobSnapshot job, string role) => $"/api/v1/jobs/{job.Id}/files/{role}";

    private static string[] Texts(IEnumerable<IElement> elements) =>
        [.. elements.Select(element => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))];
}
