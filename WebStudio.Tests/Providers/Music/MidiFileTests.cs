using System.Buffers.Binary;
using WebStudio.Providers.Music.Composition;
using WebStudio.Providers.Music.Rendering;

namespace WebStudio.Tests.Providers.Music;

public sealed class MidiFileTests
{
    [Fact]
    public void Notes_come_back_within_a_millisecond_with_program_and_controllers()
    {
        var score = SmallScore.Of(12.5, 97, tonic: 2);
        var tracks = Read(score);
        Assert.Equal(4, tracks.Count);
        Assert.Equal([0, 1, 9], tracks.Skip(1).Select(track => track.Notes[0].Channel));
        for (var i = 0; i < score.Parts.Count; i++)
        {
            var wanted = score.Parts[i].Notes.OrderBy(note => note.Start).ThenBy(note => note.Pitch).ToList();
            var read = tracks[i + 1].Notes.OrderBy(note => Math.Round(note.Start, 2)).ThenBy(note => note.Pitch).ToList();
            Assert.Equal(wanted.Count, read.Count);
            Assert.All(wanted.Zip(read), pair =>
            {
                Assert.Equal(pair.First.Pitch, pair.Second.Pitch);
                Assert.Equal(pair.First.Velocity, pair.Second.Velocity);
                Assert.Equal(pair.First.Start, pair.Second.Start, 0.001);
                Assert.Equal(pair.First.Length, pair.Second.Length, 0.001);
            });
        }
        Assert.Equal(33, tracks[2].Program);
        Assert.Null(tracks[3].Program);
        Assert.Equal(new Dictionary<int, int> { [7] = 100, [10] = 60, [91] = 40, [93] = 0 }, tracks[2].Controllers);
        Assert.All(tracks, track => Assert.InRange(track.End, 12.499, 13));
    }

    [Fact]
    public void The_last_note_of_an_hour_is_not_late()
    {
        var score = SmallScore.Of(3600, 83.7, sparse: true);
        Assert.Equal(score.Parts[0].Notes.Max(note => note.Start), Read(score)[1].Notes.Max(note => note.Start), 0.001);
    }

    [Fact]
    public void A_key_that_is_struck_again_while_it_sounds_is_let_go_first()
    {
        var score = SmallScore.Of(4, 120);
        score = score with { Parts = [new Part { Name = "Piano", Program = 0, Notes = [new Note(0, 3, 60, 90), new Note(1, 1, 60, 80), new Note(2, 1, 60, 70)] }] };
        Assert.Equal([1.0, 1.0, 1.0], Read(score)[1].Notes.Select(note => Math.Round(note.Length, 3)));
    }

    [Fact]
    public void Expression_becomes_steps_of_controller_11()
    {
        var score = SmallScore.Of(4, 120);
        score = score with { Parts = [new Part { Name = "Pad", Program = 89, Notes = [new Note(0, 4, 60, 90)], Expression = [new ExpressionPoint(1, 60), new ExpressionPoint(3, 120), new ExpressionPoint(3.5, 120)] }] };
        var steps = Read(score)[1].Expression;
        Assert.Equal((1, 60), (Math.Round(steps[0].At, 3), steps[0].Value));
        Assert.Equal((3, 120), (Math.Round(steps[^1].At, 3), steps[^1].Value));
        Assert.InRange(steps.Count, 20, 41);
        Assert.All(steps, step => Assert.Equal(60 + ((step.At - 1) * 30), step.Value, 0.6));
    }

    [Fact]
    public void More_parts_than_channels_are_refused()
    {
        var score = SmallScore.Of(4, 120);
        var part = score.Parts[0];
        Assert.Equal(17, Read(score with { Parts = [.. Enumerable.Repeat(part, 15), score.Parts[2]] }).Count);
        using var file = new MemoryStream();
        Assert.Throws<ArgumentException>(() => MidiFile.Write(score with { Parts = [.. Enumerable.Repeat(part, 16)] }, file));
    }

    private static List<Track> Read(Score score)
    {
        using var file = new MemoryStream();
        MidiFile.Write(score, file);
        var bytes = file.ToArray();
        Assert.Equal("MThd"u8.ToArray(), bytes[..4]);
        Assert.Equal(6, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4)));
        Assert.Equal(1, BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(8)));
        int count = BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(10)), division = BinaryPrimitives.ReadInt16BigEndian(bytes.AsSpan(12));
        var tracks = new List<Track>();
        var (at, tick) = (14, 0.0);
        for (var i = 0; i < count; i++)
        {
            Assert.Equal("MTrk"u8.ToArray(), bytes[at..(at + 4)]);
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at + 4));
            tracks.Add(ReadTrack(bytes.AsSpan(at + 8, length), division, ref tick));
            at += 8 + length;
        }
        Assert.Equal(bytes.Length, at);
        return tracks;
    }

    private static Track ReadTrack(ReadOnlySpan<byte> bytes, int division, ref double tick)
    {
        var track = new Track();
        var open = new Dictionary<int, (double Start, int Velocity)>();
        long now = 0;
        for (var at = 0; at < bytes.Length;)
        {
            now += Number(bytes, ref at);
            int status = bytes[at++], channel = status & 15;
            switch (status >> 4)
            {
                case 9:
                    Assert.True(open.TryAdd(bytes[at], (now * tick, bytes[at + 1])), "A key was struck twice.");
                    at += 2;
                    break;
                case 8:
                    Assert.True(open.Remove(bytes[at], out var on), "A key was let go that was not struck.");
                    track.Notes.Add((on.Start, (now * tick) - on.Start, bytes[at], on.Velocity, channel));
                    at += 2;
                    break;
                case 11:
                    if (bytes[at] == 11)
                        track.Expression.Add((now * tick, bytes[at + 1]));
                    else
                        track.Controllers.Add(bytes[at], bytes[at + 1]);
                    at += 2;
                    break;
                case 12:
                    track.Program = bytes[at++];
                    break;
                default:
                    Assert.Equal(0xFF, status);
                    int kind = bytes[at++], length = (int)Number(bytes, ref at);
                    if (kind == 0x51)
                        tick = ((bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2]) / 1e6 / division;
                    if (kind == 0x2F)
                        track.End = now * tick;
                    at += length;
                    break;
            }
        }
        Assert.Empty(open);
        return track;
    }

    private static long Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        long value = 0;
        byte one;
        do
        {
            one = bytes[at++];
            value = (value << 7) | (uint)(one & 0x7F);
        }
        while (one >= 0x80);
        return value;
    }

    private sealed class Track
    {
        public List<(double Start, double Length, int Pitch, int Velocity, int Channel)> Notes { get; } = [];

        public List<(double At, int Value)> Expression { get; } = [];

        public Dictionary<int, int> Controllers { get; } = [];

        public int? Program { get; set; }

        public double End { get; set; } = -1;
    }
}
