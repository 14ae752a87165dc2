using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace WebStudio.Pipelines.Echo.Arrays;

/// <summary>
/// An open NPZ file: its arrays by their headers, and the elements of one as a stream. Nothing is ever unpickled, and no name in it becomes a path.
/// </summary>
public sealed class NpzFile : IDisposable
{
    private const int HeaderBuffer = 4 * 1024;
    private const int DataBuffer = 512 * 1024;
    private const double MaxFrameRate = 1000;

    private static readonly string[] Preferred = ["frames", "video", "data", "array", "arr_0"];

    private readonly SafeFileHandle _file;
    private readonly Dictionary<string, (ZipMember Member, int HeaderBytes)> _members = new(StringComparer.Ordinal);
    private readonly List<ArrayInfo> _arrays = [];

    private NpzFile(SafeFileHandle file, NpzLimits limits) => (_file, Limits) = (file, limits);

    /// <summary>What the file may cost.</summary>
    public NpzLimits Limits { get; }

    /// <summary>In order of the file; also those that cannot be read, with their problem. Of members with one name the last counts, as for NumPy.</summary>
    public IReadOnlyList<ArrayInfo> Arrays => _arrays;

    /// <summary>Reads the index and the header of every array.</summary>
    /// <param name="path">A regular file that the caller may read.</param>
    /// <param name="limits">What it may cost.</param>
    /// <param name="cancel">Stops reading.</param>
    /// <exception cref="InvalidArrayException">The file as a whole cannot be read.</exception>
    public static async Task<NpzFile> OpenAsync(string path, NpzLimits limits, CancellationToken cancel)
    {
        var file = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.Asynchronous);
        var npz = new NpzFile(file, limits);
        try
        {
            foreach (var member in await ZipDirectory.ReadAsync(file, limits, cancel))
            {
                if (member.Name.EndsWith(".npy", StringComparison.Ordinal))
                    await npz.AddAsync(member, member.Name[..^4], cancel);
            }
            return npz;
        }
        catch
        {
            npz.Dispose();
            throw;
        }
    }

    /// <summary>The array to show: the one named; else frames, video, data, array, arr_0, else the first that can be shown as frames, tables of two axes last.</summary>
    /// <param name="key">Null or empty to choose.</param>
    /// <exception cref="InvalidArrayException">There is none, or the one named cannot be shown.</exception>
    public ArrayInfo Choose(string? key)
    {
        if (!string.IsNullOrEmpty(key))
        {
            var named = Find(key) ?? throw new InvalidArrayException($"The file has no array '{Spoken(key)}'. {Inventory()}");
            return named.Problem is null ? named : throw new InvalidArrayException($"{Label(named.Key)} cannot be shown. {named.Problem}");
        }
        var shown = Preferred.Select(Find).OfType<ArrayInfo>().Concat(_arrays.OrderByDescending(array => array.Rank > 2)).FirstOrDefault(array => array.Problem is null && FrameAxes.CanDetect(array, Limits));
        if (shown is not null)
            return shown;
        // With only one to choose from, its own reason says more.
        if (_arrays is [{ Problem: null } only])
            FrameAxes.Detect(only, Limits);
        throw new InvalidArrayException(_arrays is [var single] ? $"{Label(single.Key)} cannot be shown. {single.Problem}" : $"The file has no array that can be shown as frames. {Inventory()}");
    }

    /// <summary>The elements' bytes as they are in the file, exactly <see cref="ArrayInfo.Bytes"/>. Can seek when stored uncompressed; then the checksum is not looked at.</summary>
    /// <exception cref="InvalidArrayException">Here and while reading: it cannot be shown, is cut short, too long, or damaged.</exception>
    public Stream OpenData(ArrayInfo array)
    {
        if (array.Problem is not null || !_members.TryGetValue(array.Key, out var entry))
            throw new InvalidArrayException($"{Label(array.Key)} cannot be read. {array.Problem}");
        var stream = new MemberStream(_file, entry.Member, Label(array.Key), DataBuffer);
        try
        {
            stream.ReadExactly(new byte[entry.HeaderBytes]);
            stream.StartHere();
            return stream;
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>The one number of an array of one element, whatever its rank; null without such an array.</summary>
    /// <exception cref="InvalidArrayException">It is damaged.</exception>
    public async Task<double?> ReadScalarAsync(string key, CancellationToken cancel)
    {
        if (Find(key) is not { Problem: null, Count: 1, Type: { } type } array)
            return null;
        await using var data = OpenData(array);
        var element = new byte[array.Bytes];
        await data.ReadExactlyAsync(element, cancel);
        if (array.BigEndian)
            Array.Reverse(element);
        return type.ToDouble(element);
    }

    /// <summary>Frames a second by the entry <c>fps</c>, else by <c>frame_time</c>, seconds or (above 1) milliseconds of a frame; null without a sensible one.</summary>
    /// <exception cref="InvalidArrayException">The entry is damaged.</exception>
    public async Task<double?> FrameRateAsync(CancellationToken cancel)
    {
        if (await ReadScalarAsync("fps", cancel) is > 0 and <= MaxFrameRate and var rate)
            return rate;
        var time = await ReadScalarAsync("frame_time", cancel);
        return (time > 1 ? 1000 / time : 1 / time) is > 0 and <= MaxFrameRate and var inverse ? inverse : null;
    }

    public void Dispose() => _file.Dispose();

    // What sentences call an array; names come from outside.
    internal static string Label(string key) => $"The array '{Spoken(key)}'";

    internal static string Spoken(string key) =>
        new([.. key.Take(60).Select(letter => char.IsControl(letter) ? '?' : letter), .. key.Length > 60 ? "…" : ""]);

    private ArrayInfo? Find(string key) => _arrays.Find(array => string.Equals(array.Key, key, StringComparison.Ordinal));

    private string Inventory() => _arrays.Count == 0
        ? "It holds no arrays at all."
        : $"It has {string.Join(", ", _arrays.Take(8).Select(array => $"'{Spoken(array.Key)}'"))}{(_arrays.Count > 8 ? " and more" : "")}.";

    private async Task AddAsync(ZipMember member, string key, CancellationToken cancel)
    {
        var array = new ArrayInfo(key, "unknown", null, false, [], false, member.Problem);
        var headerBytes = 0;
        if (array.Problem is null)
        {
            try
            {
                await using var content = new MemberStream(_file, member, Label(key), HeaderBuffer);
                var header = await NpyHeader.ReadAsync(content, Limits, cancel);
                headerBytes = header.Bytes;
                array = new ArrayInfo(key, header.TypeName, header.Type, header.BigEndian, header.Shape, header.FortranOrder, header.Problem);
                array = array with { Problem = header.Problem ?? Mismatch(array, member, header.Bytes) };
            }
            catch (InvalidArrayException error)
            {
                array = array with { Problem = error.Message };
            }
        }
        if (_members.ContainsKey(key))
            _arrays.RemoveAll(other => string.Equals(other.Key, key, StringComparison.Ordinal));
        _arrays.Add(array);
        _members[key] = (member, headerBytes);
    }

    // Before anything is allocated: what the header promises, what the member holds, what is allowed.
    private string? Mismatch(ArrayInfo array, ZipMember member, int headerBytes)
    {
        var held = member.Size - headerBytes;
        if (array.Count == 0)
            return "It is empty.";
        if (array.Bytes != held)
            return $"Its header promises {array.Bytes} bytes, but {held} are there.";
        if (held > Limits.MaxArrayBytes)
            return $"It has {held} bytes; at most {Limits.MaxArrayBytes} are read.";
        return held > Limits.MaxRepetitiveBytes && member.Size > member.PackedSize * Limits.MaxRatio
            ? $"It unfolds to {held} bytes from only {member.PackedSize}; at most {Limits.MaxRepetitiveBytes} are read when so little is there."
            : null;
    }
}
