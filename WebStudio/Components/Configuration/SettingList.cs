using System.Collections;
using System.Globalization;
using System.Reflection;
using WebStudio.Access;

namespace WebStudio.Components.Configuration;

/// <summary>Every setting of the studio with what may be seen of it: numbers, times and switches as they are, names that are known to be harmless, and of all other texts only whether they are set.</summary>
public sealed class SettingList(IEnumerable<ConfiguredSection> sections, IServiceProvider services)
{
    public const string Set = "set", NotSet = "not set";

    private const int LongestName = 100;

    // Texts that are neither keys nor paths nor addresses. What is not here is not shown, so that what is added later is not either.
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "Listen:Address", "Providers:Claude:Model", "Providers:OpenAi:Model", "Providers:OpenAi:ImageModel", "Providers:OpenAi:SpeechModel", "Providers:ElevenLabs:Model",
        "Providers:Story:Script", "Providers:Story:Images", "Providers:Story:Speech",
    };

    public IReadOnlyList<SettingGroup> Read() =>
        [.. sections.DistinctBy(section => section.Name, StringComparer.Ordinal).Select(Group).Where(group => group.Settings.Count > 0).OrderBy(group => group.Name, StringComparer.Ordinal)];

    private SettingGroup Group(ConfiguredSection section)
    {
        var chosen = section.Read(services);
        var usual = Activator.CreateInstance(section.Options)!;
        return new SettingGroup(section.Name, OptionTexts.Of(section.Options), [.. Settings(section.Name, chosen, usual)]);
    }

    private static IEnumerable<Setting> Settings(string path, object chosen, object usual)
    {
        foreach (var property in chosen.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.CanWrite))
        {
            var key = $"{path}:{property.Name}";
            var value = property.GetValue(chosen);
            if (value is IDictionary entries && entries.Values.Cast<object>().All(entry => entry is not string))
            {
                foreach (DictionaryEntry entry in entries)
                {
                    foreach (var inner in Settings($"{key}:{entry.Key}", entry.Value!, Activator.CreateInstance(entry.Value!.GetType())!))
                        yield return inner;
                }
                continue;
            }
            string shown = Shown(key, property.Name, value), other = Shown(key, property.Name, property.GetValue(usual));
            var isChanged = value is string ? !Equals(value, property.GetValue(usual)) : !string.Equals(shown, other, StringComparison.Ordinal);
            yield return new Setting(key, shown, OptionTexts.Of(property), isChanged);
        }
    }

    private static string Shown(string key, string name, object? value) => value switch
    {
        null => NotSet,
        bool flag => flag ? "yes" : "no",
        TimeSpan span => Span(span),
        Enum choice => JobWordsOf(choice),
        long or int when name.EndsWith("Bytes", StringComparison.Ordinal) => JobWords.Bytes(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        IFormattable number and not DateTime => number.ToString(null, CultureInfo.InvariantCulture),
        string text => Text(key, text),
        ICollection many => many.Count == 0 ? "none" : $"{many.Count} {Set}",
        _ => Set,
    };

    private static string Text(string key, string text) => text.Length == 0 ? NotSet : Plain.Contains(key) && text.Length <= LongestName ? text : Set;

    private static string JobWordsOf(Enum choice) => choice.ToString().ToLowerInvariant();

    private static string Span(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } when span.Ticks % TimeSpan.TicksPerDay == 0 => $"{span.TotalDays:0} days",
        { TotalHours: >= 1 } when span.Ticks % TimeSpan.TicksPerHour == 0 => span.TotalHours is 1 ? "1 hour" : $"{span.TotalHours:0} hours",
        { TotalMinutes: >= 1 } when span.Ticks % TimeSpan.TicksPerMinute == 0 => span.TotalMinutes is 1 ? "1 minute" : $"{span.TotalMinutes:0} minutes",
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.###} s"),
    };
}
