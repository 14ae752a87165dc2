using System.Collections.Concurrent;
using WebStudio.Files;
using WebStudio.Jobs;
using WebStudio.Media;

namespace WebStudio.Components;

/// <summary>What the files of a job say of themselves: size, speed, length, coding. Each is looked into once, while it is remembered.</summary>
public sealed class FileFacts(StudioFolders folders)
{
    // Pictures are at most a little larger; a file that is not is not read whole for a line of text.
    private const long LargestPicture = 64 << 20;

    private const int Remembered = 500;

    private readonly ConcurrentDictionary<Guid, IReadOnlyList<Fact>> _known = new();

    /// <summary>The finished video.</summary>
    public async Task<IReadOnlyList<Fact>> VideoAsync(JobSnapshot job, CancellationToken cancel)
    {
        if (job.State != JobState.Succeeded || job.File(FileRole.Output) is not { } output)
            return [];
        var title = JobFacts.Title(job.Result) is { } name ? (IReadOnlyList<Fact>)[new Fact("Title", name)] : [];
        return [.. title, .. await OfAsync(output, cancel), new Fact("Size", JobWords.Bytes(output.Length))];
    }

    /// <summary>What it was made from: the file, and what the job found out about it.</summary>
    public async Task<IReadOnlyList<Fact>> InputAsync(JobSnapshot job, CancellationToken cancel)
    {
        var found = JobFacts.OfInput(job);
        if (job.File(FileRole.Input) is not { } input)
            return found;
        var own = await OfAsync(input, cancel);
        // The file itself knows its length better.
        return [new Fact("File", $"{input.DisplayName}, {JobWords.Bytes(input.Length)}"), .. own, .. found.Where(fact => own.Count == 0 || !string.Equals(fact.Name, FactWords.Label("input_duration"), StringComparison.Ordinal))];
    }

    private async Task<IReadOnlyList<Fact>> OfAsync(JobFile file, CancellationToken cancel)
    {
        if (_known.TryGetValue(file.Id, out var known))
            return known;
        var facts = await LookAsync(file, cancel);
        if (_known.Count >= Remembered)
            _known.Clear();
        return _known[file.Id] = facts;
    }

    private async Task<IReadOnlyList<Fact>> LookAsync(JobFile file, CancellationToken cancel)
    {
        try
        {
            if (file.ContentType.StartsWith("video/", StringComparison.Ordinal))
                return Words(await Ffprobe.InspectAsync(Ffmpeg.VideoInput(folders.PathOf(file)), cancel));
            if (file.ContentType.StartsWith("image/", StringComparison.Ordinal) && file.Length <= LargestPicture)
            {
                var header = ImageHeader.Read(await File.ReadAllBytesAsync(folders.PathOf(file), cancel));
                return [new Fact("Picture", $"{header.Upright.Width} × {header.Upright.Height}, {header.Format.ToString().ToUpperInvariant()}")];
            }
            return [];
        }
        catch (Exception error) when (error is ProcessFailedException or TimeoutException or InvalidImageException or IOException)
        {
            // It is no more than a line of text.
            return [];
        }
    }

    private static IReadOnlyList<Fact> Words(MediaInfo info)
    {
        var facts = new List<Fact>();
        if (info.Width > 0)
            facts.Add(new Fact("Frame", $"{info.Width} × {info.Height}"));
        if (info.FrameRate > 0)
            facts.Add(new Fact("Speed", $"{info.FrameRate:0.##} frames a second"));
        facts.Add(new Fact("Length", JobWords.Clock(info.Duration)));
        var coding = string.Join(" ", new[] { Codec(info.VideoCodec), info.Profile, info.PixelFormat }.Where(part => part is not null));
        if (coding.Length > 0)
            facts.Add(new Fact("Video", coding));
        facts.Add(new Fact("Sound", Codec(info.AudioCodec) ?? "None"));
        return facts;
    }

    private static string? Codec(string? name) => name switch
    {
        null => null,
        "h264" => "H.264",
        "hevc" => "H.265",
        "aac" => "AAC",
        _ => name.ToUpperInvariant(),
    };
}
