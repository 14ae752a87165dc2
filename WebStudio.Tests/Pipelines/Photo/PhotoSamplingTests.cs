using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Pipelines.Photo;
using WebStudio.Providers.Music;
using WebStudio.Tests.Components;

namespace WebStudio.Tests.Pipelines.Photo;

/// <summary>The ten seconds that are heard before a video is made.</summary>
public sealed class PhotoSamplingTests
{
    private static readonly JobSnapshot Job = Snapshots.Of(JobState.Held, kind: "photo");

    [Fact]
    public async Task A_sample_belongs_to_what_was_chosen_when_it_was_asked_for()
    {
        var made = new TaskCompletionSource<PhotoSample>();
        var sampling = new PhotoSampling((_, _, _) => made.Task);
        var form = new PhotoForm();
        var making = sampling.MakeAsync(Job, form);
        Assert.True(sampling.IsMaking);
        form.Genre = Genre.Jazz;
        made.SetResult(new PhotoSample("/one.mp3", "D dorian", 84));
        await making;
        Assert.False(sampling.IsMaking);
        Assert.Equal("/one.mp3", sampling.Sample?.Url);
        Assert.True(sampling.IsStale(form));
        form.Genre = null;
        Assert.False(sampling.IsStale(form));
        await sampling.ClearAsync();
        Assert.Null(sampling.Sample);
        Assert.False(sampling.IsStale(form));
    }

    [Fact]
    public async Task The_newest_wish_stops_the_one_before_it()
    {
        var first = new TaskCompletionSource<PhotoSample>();
        var turns = new Queue<Task<PhotoSample>>([first.Task, Task.FromResult(new PhotoSample("/two.mp3", null, null))]);
        var stopped = false;
        var sampling = new PhotoSampling((_, _, cancel) =>
        {
            cancel.Register(() => stopped = true);
            return turns.Dequeue();
        });
        var form = new PhotoForm();
        var one = sampling.MakeAsync(Job, form);
        form.Genre = Genre.Folk;
        await sampling.MakeAsync(Job, form);
        Assert.True(stopped);
        // Even one that comes all the same is not heard any more.
        first.SetResult(new PhotoSample("/one.mp3", null, null));
        await one;
        Assert.Equal(("/two.mp3", false, false), (sampling.Sample?.Url, sampling.IsStale(form), sampling.IsMaking));
    }

    [Fact]
    public async Task What_cannot_be_made_is_told_and_what_was_made_before_stays()
    {
        var answers = new Queue<Func<PhotoSample>>([() => new PhotoSample("/one.mp3", null, null), () => throw RequestRejectedException.Invalid("INVALID_OPTION", "A line is too long.")]);
        var sampling = new PhotoSampling((_, _, _) => Task.FromResult(answers.Dequeue()()));
        var form = new PhotoForm();
        await sampling.MakeAsync(Job, form);
        Assert.Null(sampling.Problem);
        await sampling.MakeAsync(Job, form);
        Assert.Equal(("A line is too long.", "/one.mp3", false), (sampling.Problem, sampling.Sample?.Url, sampling.IsMaking));
    }
}
