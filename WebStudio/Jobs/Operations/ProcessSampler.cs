using System.Globalization;

namespace WebStudio.Jobs.Operations;

/// <param name="Id">The process id.</param>
/// <param name="Program">Its name.</param>
/// <param name="Memory">Resident bytes.</param>
/// <param name="Cpu">Processor use since the look before, 1 for one whole core; null at the first look.</param>
public sealed record ProcessUse(int Id, string Program, long Memory, double? Cpu);

/// <summary>Reads memory and processor use of processes from /proc (Linux; proc_pid_stat(5)). Elsewhere there are none. Not for several threads at once.</summary>
public sealed class ProcessSampler(TimeProvider time)
{
    // Clock ticks a second and bytes of a page, as on every Linux of the architectures that .NET runs on.
    private const double Ticks = 100;

    private Dictionary<int, (long Ticks, long At)> _before = [];
    private Dictionary<int, (long Ticks, long At)> _now = [];

    /// <summary>Begins a round of looks; what the round before did not look at is forgotten.</summary>
    public void Begin() => (_before, _now) = (_now, []);

    /// <summary>A process by itself; null when it has ended.</summary>
    public ProcessUse? Look(int id)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            // The name stands in parentheses and may hold any character, these included.
            var end = stat.LastIndexOf(')');
            var fields = stat[(end + 2)..].Split(' ');
            var ticks = long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture);
            var memory = long.Parse(fields[21], CultureInfo.InvariantCulture) * Environment.SystemPageSize;
            var at = time.GetTimestamp();
            _now[id] = (ticks, at);
            double? cpu = _before.TryGetValue(id, out var before) && ticks >= before.Ticks && at > before.At
                ? (ticks - before.Ticks) / Ticks / time.GetElapsedTime(before.At, at).TotalSeconds
                : null;
            return new ProcessUse(id, stat[(stat.IndexOf('(', StringComparison.Ordinal) + 1)..end], memory, cpu);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or IndexOutOfRangeException)
        {
            // It has ended, or there is no /proc.
            return null;
        }
    }

    /// <summary>A process and all that it started.</summary>
    public IEnumerable<ProcessUse> LookAtTree(int id)
    {
        if (Look(id) is not { } use)
            yield break;
        yield return use;
        foreach (var child in ChildrenOf(id).SelectMany(LookAtTree))
            yield return child;
    }

    private static List<int> ChildrenOf(int id)
    {
        var children = new List<int>();
        try
        {
            foreach (var task in Directory.EnumerateDirectories($"/proc/{id}/task"))
                children.AddRange(File.ReadAllText(Path.Combine(task, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(child => int.Parse(child, CultureInfo.InvariantCulture)));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // It ended while it was looked at.
        }
        return children;
    }
}
