using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>The answer of <c>POST /api/preprocess</c>.</summary>
public sealed record PreprocessAnswer
{
    public string Status { get; } = "ok";

    /// <summary>As the file has it.</summary>
    public required IReadOnlyList<long> OriginalShape { get; init; }

    /// <summary>Frames, rows, columns and, for colour, 3.</summary>
    public required IReadOnlyList<int> ProcessedShape { get; init; }

    /// <summary>What was done, in order, as sentences.</summary>
    public required IReadOnlyList<string> ProcessingSteps { get; init; }

    public required PreprocessVideo VideoInfo { get; init; }

    /// <summary>Of the 8-bit values of the processed frames, before they are encoded.</summary>
    public required PreprocessStats Stats { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<DataUrl>? Frames { get; init; }

    /// <summary>When each frame is shown, in seconds.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<double>? FrameTimings { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PreprocessPlayback? PlaybackInfo { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DataUrl? VideoBlob { get; init; }
}

/// <param name="TotalFrames">Of the array.</param>
/// <param name="DisplayFrames">Given.</param>
/// <param name="Fps">Frames a second at which those are shown.</param>
/// <param name="Duration">Seconds that takes.</param>
/// <param name="Resolution">For instance 224x224.</param>
public sealed record PreprocessVideo(int TotalFrames, int DisplayFrames, double Fps, double Duration, string Resolution);

public sealed record PreprocessStats(int Min, int Max, double Mean, double Std);

/// <param name="FrameInterval">Milliseconds from frame to frame.</param>
public sealed record PreprocessPlayback(bool AutoPlay, bool Loop, double FrameInterval);

/// <summary>Bytes that JSON shows as a data: URL; the text is never held as a whole besides them.</summary>
/// <param name="Type">Media type.</param>
/// <param name="Content">The bytes.</param>
[JsonConverter(typeof(Writer))]
public sealed record DataUrl(string Type, byte[] Content)
{
    private sealed class Writer : JsonConverter<DataUrl>
    {
        public override DataUrl Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, DataUrl value, JsonSerializerOptions options)
        {
            var head = Encoding.ASCII.GetBytes($"data:{value.Type};base64,");
            var text = ArrayPool<byte>.Shared.Rent(head.Length + Base64.GetMaxEncodedToUtf8Length(value.Content.Length));
            try
            {
                head.CopyTo(text, 0);
                Base64.EncodeToUtf8(value.Content, text.AsSpan(head.Length), out _, out var written);
                writer.WriteStringValue(text.AsSpan(0, head.Length + written));
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(text);
            }
        }
    }
}
