namespace WebStudio.Jobs.Notices;

public enum NoticeChannel
{
    /// <summary>A signed POST to an address that the client gave.</summary>
    Webhook,

    /// <summary>A push to a device by Apple's service.</summary>
    Apns,
}

/// <summary>Somebody who wants to be told when a job has ended. Written with the job, so that a restart loses none.</summary>
public sealed class Notice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid JobId { get; init; }

    public NoticeChannel Channel { get; init; }

    /// <summary>The address or the device's token.</summary>
    public required string Target { get; init; }

    public int Attempts { get; set; }

    /// <summary>When to try (again) once the job has ended; null when there is nothing left to do.</summary>
    public DateTime? NextAt { get; set; }

    public DateTime? DeliveredAt { get; set; }

    /// <summary>What went wrong last; null when nothing did.</summary>
    public string? Problem { get; set; }
}
