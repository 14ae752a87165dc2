using System.Buffers.Binary;
using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WebStudio.Media;
using WebStudio.Pipelines.Story.Script;
using WebStudio.Providers;
using WebStudio.Providers.Images;
using WebStudio.Providers.Speech;

namespace WebStudio.Tests.Pipelines.Story;

/// <summary>Stand-ins for those who write, paint and speak, which note what they are asked and wait or fail as the test says.</summary>
internal sealed class StoryStudio : IScriptWriter, IImageMaker, ISpeaker
{
    private const int Rate = 48_000;

    public ConcurrentQueue<ScriptBrief> Written { get; } = new();

    public ConcurrentQueue<ImageBrief> Painted { get; } = new();

    public ConcurrentQueue<SpeechLine> Spoken { get; } = new();

    public Func<CancellationToken, Task> BeforeWriting { get; init; } = _ => Task.CompletedTask;

    public Func<ImageBrief, CancellationToken, Task> BeforePainting { get; init; } = (_, _) => Task.CompletedTask;

    /// <summary>Who is asked first for pictures, under the name of Painter.</summary>
    public StoryStudio? Remote { get; init; }

    public StudioApp Start(string? dataDir = null, params (string Key, string Value)[] settings) => StudioApp.Start(
        services =>
        {
            services.AddSingleton(provider => new ProviderChoice<IScriptWriter>(this, null, SettingsOf(provider)));
            services.AddSingleton(provider => new ProviderChoice<IImageMaker>(this, Remote is null ? null : ("Painter", Remote), SettingsOf(provider)));
            services.AddKeyedSingleton(ProvidersSetup.StockImages, (provider, _) => new ProviderChoice<IImageMaker>(this, null, SettingsOf(provider)));
            services.AddSingleton(provider => new ProviderChoice<ISpeaker>(this, null, SettingsOf(provider)));
        }, dataDir, settings);

    public async Task<StoryScript> WriteAsync(ScriptBrief brief, CancellationToken cancel)
    {
        Written.Enqueue(brief);
        await BeforeWriting(cancel);
        var scenes = Enumerable.Range(1, brief.Scenes).Select(number => new StoryScene
        {
            Id = $"s{number}",
            Heading = $"Part number {number}",
            Narration = $"This is part {number}. It is short.",
            ImagePrompt = $"A picture of part {number}",
        }).ToList();
        return new StoryScript { Title = $"About {brief.Topic}", Hook = "This is part 1.", Scenes = scenes, Writer = ProviderChoice<IScriptWriter>.BuiltInName };
    }

    public async Task<string?> MakeAsync(ImageBrief brief, string path, CancellationToken cancel)
    {
        Painted.Enqueue(brief);
        await BeforePainting(brief, cancel);
        var colour = Raster.Rgb((byte)(40 + (brief.Index * 50)), (byte)(60 + (brief.Take * 90)), 120);
        await File.WriteAllBytesAsync(path, TestImages.Png(64, 36, (x, y) => x > y ? colour : Raster.Rgb(230, 220, 200)), cancel);
        return null;
    }

    public async Task<SpokenLine> SpeakAsync(SpeechLine line, string path, CancellationToken cancel)
    {
        Spoken.Enqueue(line);
        var words = line.Text.Split(' ');
        var each = 0.25 / line.Speed;
        await File.WriteAllBytesAsync(path, Tone(words.Length * each), cancel);
        return new SpokenLine(words.Length * each, [.. words.Select((word, i) => new SpokenWord(word, i * each, (i + 0.9) * each))], "test speaker");
    }

    private static IOptions<ProviderSettings> SettingsOf(IServiceProvider provider) => provider.GetRequiredService<IOptions<ProviderSettings>>();

    // A WAV of a sine, 48 kHz, mono, 16 bit.
    private static byte[] Tone(double seconds)
    {
        var samples = (int)(seconds * Rate);
        var wav = new byte[44 + (samples * 2)];
        "RIFF"u8.CopyTo(wav);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(4), wav.Length - 8);
        "WAVEfmt "u8.CopyTo(wav.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(24), Rate);
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(28), Rate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(32), 2);
        BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(34), 16);
        "data"u8.CopyTo(wav.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(wav.AsSpan(40), samples * 2);
        for (var i = 0; i < samples; i++)
            BinaryPrimitives.WriteInt16LittleEndian(wav.AsSpan(44 + (i * 2)), (short)(8000 * Math.Sin(2 * Math.PI * 220 * i / Rate)));
        return wav;
    }
}
