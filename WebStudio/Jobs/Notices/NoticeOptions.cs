using System.ComponentModel.DataAnnotations;

namespace WebStudio.Jobs.Notices;

/// <summary>Who may be told of a job's end, and how.</summary>
public sealed class NoticeOptions : IValidatableObject
{
    public const string Section = "Notices";

    /// <summary>Signs webhooks; without it none is accepted.</summary>
    public string? WebhookSecret { get; set; }

    /// <summary>Comma-separated hosts that webhooks may go to: <c>hooks.example.com</c>, <c>*.example.com</c>, <c>example.com:8443</c>.</summary>
    public string WebhookHosts { get; set; } = "";

    /// <summary>Lets webhooks reach addresses of inner networks, and plain http.</summary>
    public bool AllowPrivateNetworks { get; set; }

    [Range(1, 20)]
    public int MaxAttempts { get; set; } = 6;

    /// <summary>Before the second attempt; it doubles with each further one.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Apple's address; another for its sandbox.</summary>
    [Required, Url]
    public string ApnsAddress { get; set; } = "https://api.push.apple.com";

    /// <summary>The .p8 file of the signing key (PKCS #8, P-256).</summary>
    public string? ApnsKeyFile { get; set; }

    public string? ApnsKeyId { get; set; }

    public string? ApnsTeamId { get; set; }

    /// <summary>The app's bundle id.</summary>
    public string? ApnsTopic { get; set; }

    public bool HasApns => !string.IsNullOrWhiteSpace(ApnsKeyFile);

    public bool HasWebhooks => !string.IsNullOrWhiteSpace(WebhookSecret) && !string.IsNullOrWhiteSpace(WebhookHosts);

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!HasApns)
            yield break;
        (string Name, string? Value)[] needed = [(nameof(ApnsKeyId), ApnsKeyId), (nameof(ApnsTeamId), ApnsTeamId), (nameof(ApnsTopic), ApnsTopic)];
        foreach (var (name, value) in needed)
        {
            if (string.IsNullOrWhiteSpace(value))
                yield return new ValidationResult("is needed beside the key file.", [name]);
        }
    }
}
