using System.Buffers.Binary;
using System.Text;
using WebStudio.Media;
using WebStudio.Pipelines.Photo.Analysis;

namespace WebStudio.Tests.Pipelines.Photo.Analysis;

public sealed class ExifTests
{
    [Fact]
    public void The_time_and_the_side_of_the_equator_are_read()
    {
        var facts = Exif.Read(ExifBytes.Jpeg("2024:12:24 18:30:05", "S"));
        Assert.Equal(new ExifFacts(new DateTime(2024, 12, 24, 18, 30, 5), true), facts);
        Assert.False(Exif.Read(ExifBytes.Jpeg("2024:12:24 18:30:05", "N")).IsSouthern);
    }

    [Theory]
    [InlineData("0000:00:00 00:00:00")]
    [InlineData("2024:13:40 99:00:00")]
    [InlineData("    :  :     :  :  ")]
    [InlineData("yesterday")]
    public void An_impossible_time_is_none(string time) => Assert.Null(Exif.Read(ExifBytes.Jpeg(time, "N")).TakenAt);

    [Fact]
    public void December_is_summer_in_the_south()
    {
        var scene = PixelPhotoReader.Read(PhotoScenes.Meadow(), Exif.Read(ExifBytes.Jpeg("2024:12:24 12:30:05", "S")));
        Assert.Equal("summer", scene.Season);
        Assert.Equal("winter", PixelPhotoReader.Read(PhotoScenes.Meadow(), Exif.Read(ExifBytes.Jpeg("2024:12:24 12:30:05", "N"))).Season);
    }

    [Fact]
    public void A_clock_that_says_night_is_not_believed_by_day() =>
        Assert.Equal("day", PixelPhotoReader.Read(PhotoScenes.Meadow(), new ExifFacts(new DateTime(2024, 6, 1, 2, 0, 0), null)).TimeOfDay);

    [Fact]
    public void Damaged_notes_are_no_notes()
    {
        var random = new Random(77);
        var whole = ExifBytes.Jpeg("2024:12:24 18:30:05", "S");
        var read = 0;
        for (var i = 0; i < 4000; i++)
            read += Exif.Read(Mutation.Of(whole, random)).TakenAt is null ? 0 : 1;
        Assert.InRange(read, 1, 3999);
    }

    [Fact]
    public async Task Photos_with_damaged_notes_are_read_or_refused()
    {
        using var scratch = new Scratch();
        var jpeg = await TestImages.ConvertAsync(TestImages.ScenePng(48, 32), ".jpg");
        byte[] whole = [.. ExifBytes.Jpeg("2024:12:24 18:30:05", "S")[..^2], .. jpeg.AsSpan(2)];
        var random = new Random(78);
        var (accepted, refused) = (0, 0);
        for (var i = 0; i < 300; i++)
        {
            // Only the notes are damaged.
            byte[] damaged = [.. whole[..2], .. Mutation.Of(whole[2..^(jpeg.Length - 2)], random), .. jpeg.AsSpan(2)];
            var path = scratch.Write("damaged.jpg", damaged);
            try
            {
                var header = await ImageLoader.InspectAsync(path, CancellationToken.None);
                await Exif.ReadAsync(path, header.Format, CancellationToken.None);
                accepted++;
            }
            catch (InvalidImageException)
            {
                refused++;
            }
        }

        Assert.InRange(accepted, 1, 299);
        Assert.InRange(refused, 1, 299);
    }
}

/// <summary>JPEG beginnings with a camera's notes.</summary>
internal static class ExifBytes
{
    /// <summary>Only an APP1 segment: IFD0 with DateTime, the EXIF directory with DateTimeOriginal, the GPS directory with a hemisphere and a latitude.</summary>
    public static byte[] Jpeg(string time, string side)
    {
        var tiff = new byte[256];
        "II*\0"u8.CopyTo(tiff);
        Word(4, 8);
        Entries(8, (0x8769, 4, 1, 60), (0x8825, 4, 1, 80));
        Entries(60, (0x9003, 2, 20, 140));
        Entries(80, (1, 2, 2, side[0]), (2, 5, 3, 170));
        Encoding.ASCII.GetBytes(time.PadRight(19)[..19]).CopyTo(tiff, 140);
        foreach (var (at, value) in ((int, uint)[])[(170, 33), (174, 1), (178, 51), (182, 1), (186, 35), (190, 1)])
            Word(at, value);
        byte[] body = [.. "Exif\0\0"u8, .. tiff];
        return [0xFF, 0xD8, 0xFF, 0xE1, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body, 0xFF, 0xD9];

        void Word(int at, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(tiff.AsSpan(at), value);

        void Entries(int at, params (ushort Tag, ushort Type, uint Count, uint Value)[] entries)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at), (ushort)entries.Length);
            for (var i = 0; i < entries.Length; i++)
            {
                BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at + 2 + (12 * i)), entries[i].Tag);
                BinaryPrimitives.WriteUInt16LittleEndian(tiff.AsSpan(at + 4 + (12 * i)), entries[i].Type);
                Word(at + 6 + (12 * i), entries[i].Count);
                Word(at + 10 + (12 * i), entries[i].Value);
            }
        }
    }
}
