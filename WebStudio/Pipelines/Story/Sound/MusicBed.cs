using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using WebStudio.Files;
using WebStudio.Media;
using WebStudio.Providers.Music;
using WebStudio.Providers.Music.Composition;
using WebStudio.Providers.Music.Rendering;

namespace WebStudio.Pipelines.Story.Sound;

/// <summary>Has the pieces of a bed composed and played: quiet under words, so its melody steps back and drums are for lively scenes only.</summary>
internal sealed class MusicBed(SynthRenderer synth)
{
    /// <summary>Bytes of a sample pair in the files, and of what stands before the first.</summary>
    public const int PairBytes = 2 * sizeof(short);

    /// <summary>Level of a piece's louder half, dBFS rms.</summary>
    public const double Level = -26;

    // Energy from which drums play; what the melody's and its answer's volumes are multiplied by; how many of the first parts those are.
    private const double Drums = 0.55, Melody = 0.72;
    private const int MelodyParts = 2;

    // Factor that keeps the loudest moments within 16 bit.
    private const float Room = 0.3f;

    /// <returns>A file for every piece: the factor that brings it to its level (a 32-bit float), then samples of 48 kHz, stereo, 16 bit. Pieces that are in the folder already are not made again.</returns>
    public async Task<IReadOnlyList<string>> MakeAsync(IReadOnlyList<SongBrief> pieces, string folder, Action<double> report, CancellationToken cancel)
    {
        var files = pieces.Select(piece => Path.Combine(folder, $"music-{Key(piece)}.pcm")).ToList();
        var done = 0;
        await Parallel.ForEachAsync(pieces.Zip(files), new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancel }, async (pair, stop) =>
        {
            if (!File.Exists(pair.Second))
                await MakeAsync(pair.First, pair.Second, folder, stop);
            report((double)Interlocked.Increment(ref done) / pieces.Count);
        });
        return files;
    }

    private async Task MakeAsync(SongBrief piece, string file, string folder, CancellationToken cancel)
    {
        var score = await Task.Run(() => Quieted(Composer.Compose(piece), piece), cancel);
        string raw = $"{file}.{Guid.NewGuid():n}.raw{Workspace.PartialSuffix}", partial = raw + Workspace.PartialSuffix;
        try
        {
            await using (var played = File.Create(raw))
                await synth.PlayAsync(score, GenreSound.Of(piece.Genre), (long)(piece.Seconds * SynthRenderer.Rate), folder, played, _ => { }, cancel);
            await PackAsync(raw, partial, cancel);
            File.Move(partial, file, overwrite: true);
        }
        finally
        {
            File.Delete(raw);
            File.Delete(partial);
        }
    }

    private static Score Quieted(Score score, SongBrief piece) => score with
    {
        Parts =
        [
            .. score.Parts.Where(part => !part.Drums || piece.Mood.Energy >= Drums)
                .Select((part, i) => i < MelodyParts ? part with { Volume = (int)(part.Volume * Melody) } : part),
        ],
    };

    // To 16 bit, with room above: what its louder half's level asks for is found on the way and written in front.
    private static async Task PackAsync(string raw, string output, CancellationToken cancel)
    {
        var bytes = new byte[SynthRenderer.Rate / 10 * 2 * sizeof(float)];
        var packed = new byte[bytes.Length / 2];
        var powers = new List<double>();
        await using var source = File.OpenRead(raw);
        await using var target = File.Create(output);
        await target.WriteAsync(new byte[PairBytes], cancel);
        while (await source.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancel) is > 0 and var read)
        {
            powers.Add(Pack(MemoryMarshal.Cast<byte, float>(bytes.AsSpan(0, read & ~7)), packed));
            await target.WriteAsync(packed.AsMemory(0, (read & ~7) / 2), cancel);
        }
        var louder = powers.OrderDescending().Take(Math.Max(1, powers.Count / 2)).DefaultIfEmpty(1e-9).Average();
        target.Position = 0;
        await target.WriteAsync(BitConverter.GetBytes((float)(Math.Pow(10, Level / 20) / Math.Sqrt(Math.Max(louder, 1e-9)))), cancel);
    }

    // Mean power after the room was made.
    private static double Pack(Span<float> samples, Span<byte> packed)
    {
        var vectors = MemoryMarshal.Cast<float, Vector<float>>(samples);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < vectors.Length; i++)
        {
            vectors[i] *= Room;
            sum += vectors[i] * vectors[i];
        }
        for (var i = vectors.Length * Vector<float>.Count; i < samples.Length; i++)
            samples[i] *= Room;
        WaveFile.Encode(samples, packed);
        return Vector.Sum(sum) / Math.Max(1, samples.Length);
    }

    private static string Key(SongBrief piece) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"2|{piece.Genre}|{piece.Mood.Valence:0.000}|{piece.Mood.Energy:0.000}|{piece.Seconds:0.000}|{piece.Seed}"))))[..24];
}
