using System.Globalization;
using WebStudio.Files;

namespace WebStudio.Jobs.Operations;

/// <param name="Name">What lies there.</param>
/// <param name="Total">Bytes.</param>
/// <param name="Free">Bytes.</param>
public sealed record DiskState(string Name, long Total, long Free);

/// <param name="Load">Average number of threads that want a processor, over 1, 5 and 15 minutes; empty where it is not known.</param>
/// <param name="Cores">Processors.</param>
/// <param name="MemoryTotal">Bytes; 0 where it is not known.</param>
/// <param name="MemoryFree">Bytes that programs could have.</param>
/// <param name="Disks">Those that the studio keeps something on.</param>
public sealed record MachineState(IReadOnlyList<double> Load, int Cores, long MemoryTotal, long MemoryFree, IReadOnlyList<DiskState> Disks)
{
    public static MachineState Read(StudioFolders folders)
    {
        var memory = Lines("/proc/meminfo").Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var load = Lines("/proc/loadavg").SelectMany(line => line.Split(' ').Take(3)).Select(one => double.Parse(one, CultureInfo.InvariantCulture)).ToList();
        return new MachineState(load, Environment.ProcessorCount, Bytes(memory, "MemTotal"), Bytes(memory, "MemAvailable"), DisksOf(folders));
    }

    // Folders on one disk are one line.
    private static List<DiskState> DisksOf(StudioFolders folders)
    {
        var named = new (string Name, string Path)[] { ("Data", folders.Data), ("Uploads", folders.Uploads), ("Videos", folders.Outputs), ("Work", folders.Temp) };
        var drives = named.Select(one => (one.Name, Drive: new DriveInfo(one.Path))).ToList();
        return [.. drives.GroupBy(one => (one.Drive.TotalSize, one.Drive.AvailableFreeSpace, one.Drive.DriveFormat)).Select(same =>
            new DiskState(same.Count() == named.Length ? "Disk" : string.Join(", ", same.Select(one => one.Name)), same.Key.TotalSize, same.Key.AvailableFreeSpace))];
    }

    private static long Bytes(Dictionary<string, string> memory, string name) =>
        memory.TryGetValue(name, out var text) && long.TryParse(text.Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var kilobytes) ? kilobytes * 1024 : 0;

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
