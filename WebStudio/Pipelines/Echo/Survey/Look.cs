using WebStudio.Pipelines.Echo.Arrays;

namespace WebStudio.Pipelines.Echo.Survey;

/// <summary>What one page looks at: a file, what is in it, and the survey of one of its arrays.</summary>
public sealed class Look(LookedAtFiles files, EchoSurveys surveys) : IAsyncDisposable
{
    // Orders that are seen in the wild, by rank; what does not fit an array is not offered for it.
    private static readonly string[] Orders = ["HW", "THW", "HWT", "HTW", "HWC", "CHW", "THWC", "TCHW", "HWCT", "HWTC", "CTHW", "CHWT"];

    // Whoever asks last is answered; what was asked before and comes later is not shown.
    private int _asked;

    /// <summary>Null until a file was opened.</summary>
    public LookedAt? What { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Bytes.</summary>
    public long Size { get; private set; }

    /// <summary>In order of the file; also those that cannot be shown, with their problem.</summary>
    public IReadOnlyList<ArrayInfo> Arrays { get; private set; } = [];

    /// <summary>Frames a second as the file says; null when it does not.</summary>
    public double? Fps { get; private set; }

    /// <summary>The array chosen, and what its axes are.</summary>
    public ArrayInfo? Array { get; private set; }

    public FrameAxes? Axes { get; private set; }

    /// <summary>Null unless one was begun.</summary>
    public EchoSurvey? Survey { get; private set; }

    /// <summary>Opens a file as far as its headers.</summary>
    /// <exception cref="InvalidArrayException">Nothing in it can be shown; says why.</exception>
    /// <exception cref="Files.RequestRejectedException">It is gone, or may not be read.</exception>
    public async Task OpenAsync(LookedAt what, EchoForm form, CancellationToken cancel)
    {
        await CloseAsync();
        var asked = ++_asked;
        using var opened = await files.OpenAsync(what, cancel);
        var array = opened.File.Choose(form.Key);
        var axes = Read(array, form.Axes, opened.File.Limits);
        var fps = await opened.File.FrameRateAsync(cancel);
        if (asked == _asked)
            (What, Name, Size, Arrays, Array, Axes, Fps) = (what, opened.Name, opened.Size, opened.File.Arrays, array, axes, fps);
    }

    /// <summary>Begins to read the array that the form names; the survey before it ends.</summary>
    /// <exception cref="InvalidArrayException">It cannot be shown like this; the survey before it stays.</exception>
    /// <exception cref="Files.RequestRejectedException">The file is gone.</exception>
    public async Task SurveyAsync(EchoForm form, CancellationToken cancel)
    {
        if (What is null || Array is null)
            return;
        var asked = ++_asked;
        var next = await surveys.StartAsync(What, form.Key ?? Array.Key, form.Axes, cancel);
        if (asked != _asked)
        {
            await surveys.ReleaseAsync(next.Id);
            return;
        }
        await EndSurveyAsync();
        (Survey, Array, Axes) = (next, next.Array, next.Axes);
    }

    /// <summary>The orders of axes that fit the array: the one detected first.</summary>
    public static IReadOnlyList<FrameAxes> Possible(ArrayInfo array)
    {
        var found = new List<FrameAxes>();
        Try(() => FrameAxes.Detect(array));
        foreach (var order in Orders.Where(order => order.Length == array.Rank))
            Try(() => FrameAxes.Parse(order, array));
        return [.. found.DistinctBy(axes => axes.Order, StringComparer.Ordinal)];

        void Try(Func<FrameAxes> read)
        {
            try
            {
                found.Add(read());
            }
            catch (InvalidArrayException)
            {
                // This array has no such axes.
            }
        }
    }

    /// <summary>Lets go of everything.</summary>
    public async Task CloseAsync()
    {
        _asked++;
        (What, Array, Axes, Arrays) = (null, null, null, []);
        await EndSurveyAsync();
    }

    public async ValueTask DisposeAsync() => await CloseAsync();

    /// <summary>Stops reading; what is known of the file stays.</summary>
    public async Task EndSurveyAsync()
    {
        if (Survey is { } survey)
        {
            Survey = null;
            await surveys.ReleaseAsync(survey.Id);
        }
    }

    private static FrameAxes Read(ArrayInfo array, string? axes, NpzLimits limits) => axes is null ? FrameAxes.Detect(array, limits) : FrameAxes.Parse(axes, array, limits);
}
