using System.Collections;
using Microsoft.Extensions.DependencyInjection;
using WebStudio.Access;
using WebStudio.Components.Configuration;
using WebStudio.Jobs;
using WebStudio.Media;

namespace WebStudio.Tests.Components.Configuration;

/// <summary>What the settings page tells, and what it must not.</summary>
public sealed class SettingsTests
{
    private const string Sentinel = "Sentinel-7f3a";

    [Fact]
    public async Task No_secret_address_or_folder_reaches_the_page()
    {
        using var scratch = new Scratch();
        await using var app = StudioApp.Start(
            null,
            ("Providers:Claude:ApiKey", Sentinel), ("Providers:Claude:BaseUrl", $"http://{Sentinel}:{Sentinel}@localhost:1/{Sentinel}"), ("Providers:OpenAi:ApiKey", Sentinel), ("Providers:OpenAi:BaseUrl", $"http://u:{Sentinel}@localhost:1/v1"),
            ("Providers:ElevenLabs:ApiKey", Sentinel), ("Providers:ElevenLabs:Voices:male_warm", Sentinel), ("Providers:StableDiffusion:BaseUrl", $"http://u:{Sentinel}@localhost:2"), ("Providers:Pexels:ApiKey", Sentinel),
            ("Providers:Suno:ApiKey", Sentinel), ("Notices:WebhookSecret", Sentinel), ("Notices:WebhookHosts", $"{Sentinel}.example"), ("Echo:Roots:0", scratch.PathFor(Sentinel)), ("Ops:Password", Sentinel), ("Ops:ReadOnlyPassword", Sentinel + "2"));
        var page = await app.First.GetStringAsync("/settings");
        Assert.DoesNotContain(Sentinel, page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Providers:Claude:ApiKey", page, StringComparison.Ordinal);
        Assert.Contains("localhost:1", page, StringComparison.Ordinal);
        Assert.DoesNotContain(app.DataDir, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Texts_of_any_option_are_only_said_to_be_set()
    {
        await using var app = StudioApp.Start();
        var sections = app.Services.GetServices<ConfiguredSection>().ToList();
        Assert.True(sections.Count >= 20, $"{sections.Count} sections are listed.");
        var full = sections.Select(section => section with { Read = _ => Filled(section.Options) });
        var settings = new SettingList(full, app.Services).Read().SelectMany(group => group.Settings).ToList();
        Assert.Contains(settings, setting => setting is { Key: "Providers:Claude:ApiKey", Value: "set", IsChanged: true });
        string[] shown = ["Listen:Address", "Providers:Claude:Model", "Providers:OpenAi:Model", "Providers:OpenAi:ImageModel", "Providers:OpenAi:SpeechModel", "Providers:ElevenLabs:Model", "Providers:Story:Script", "Providers:Story:Images", "Providers:Story:Speech"];
        Assert.All(settings.Where(setting => !shown.Contains(setting.Key, StringComparer.Ordinal)), setting => Assert.DoesNotContain(Sentinel, setting.Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Limits_are_shown_as_they_are_with_their_keys_and_meanings()
    {
        await using var app = StudioApp.Start(null, ("Jobs:MaxConcurrent", "5"), ("Jobs:Retention", "3.00:00:00"), ("Paint:MaxUploadBytes", "2097152"), ("Jobs:Kinds:paint:Timeout", "00:07:00"));
        var settings = app.Services.GetRequiredService<SettingList>().Read().SelectMany(group => group.Settings).ToDictionary(setting => setting.Key, StringComparer.Ordinal);
        Assert.Equal(new Setting("Jobs:MaxConcurrent", "5", "Jobs of all kinds that run at once.", IsChanged: true), settings["Jobs:MaxConcurrent"]);
        Assert.Equal(("3 days", true), (settings["Jobs:Retention"].Value, settings["Jobs:Retention"].IsChanged));
        Assert.Equal(("2 MB", true), (settings["Paint:MaxUploadBytes"].Value, settings["Paint:MaxUploadBytes"].IsChanged));
        Assert.Equal("7 minutes", settings["Jobs:Kinds:paint:Timeout"].Value);
        Assert.Equal(("1000", false), (settings["Jobs:MaxQueued"].Value, settings["Jobs:MaxQueued"].IsChanged));
        Assert.Equal(("30 days", false), (settings["Usage:KeepAddresses"].Value, settings["Usage:KeepAddresses"].IsChanged));
        Assert.Equal("not set", settings["Providers:Claude:ApiKey"].Value);
        Assert.Equal("yes", settings["Providers:Fallback"].Value);
    }

    [Fact]
    public async Task Programs_are_found_with_their_versions_and_what_is_missing_comes_with_its_command()
    {
        await using var app = StudioApp.Start();
        var parts = await app.Services.GetRequiredService<PartsList>().ReadAsync(again: false, CancellationToken.None);
        foreach (var name in (string[])["ffmpeg", "ffprobe", "espeak-ng", "fluidsynth", "SQLite", ".NET", "WebStudio"])
            Assert.Matches("^[0-9]+[.][0-9]|^not known$", Assert.Single(parts, part => string.Equals(part.Name, name, StringComparison.Ordinal)).Version);
        Assert.DoesNotContain(parts, part => part.IsMissing);
        Assert.Null(PartsList.Command(parts));
        InstalledPart[] some = [new("a", "", null, "first"), new("b", "", "1.0", "second"), new("c", "", null, "third"), new("d", "", null, "first")];
        Assert.Equal("sudo apt-get install first third", PartsList.Command(some));
    }

    // Options whose every text is the sentinel, however little sense that makes.
    private static object Filled(Type type)
    {
        var options = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            if (property.PropertyType == typeof(string))
                property.SetValue(options, Sentinel);
            else if (property.PropertyType == typeof(string[]))
                property.SetValue(options, new[] { Sentinel });
            else if (property.GetValue(options) is IDictionary entries && entries is Dictionary<string, string> texts)
                texts["a"] = Sentinel;
            else if (property.GetValue(options) is List<string> list)
                list.Add(Sentinel);
        }
        return options;
    }
}
