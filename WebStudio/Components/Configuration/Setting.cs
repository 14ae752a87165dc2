namespace WebStudio.Components.Configuration;

/// <summary>One setting as the page shows it.</summary>
/// <param name="Key">Where it is set.</param>
/// <param name="Value">What may be seen of its value; never a secret, a path or an address' path.</param>
/// <param name="Meaning">A sentence or two, from the comment of its option; may be empty.</param>
/// <param name="IsChanged">Whether it is other than usual.</param>
public sealed record Setting(string Key, string Value, string Meaning, bool IsChanged);

/// <param name="Name">Of the section.</param>
/// <param name="Meaning">What it is about; may be empty.</param>
public sealed record SettingGroup(string Name, string Meaning, IReadOnlyList<Setting> Settings);
