using System.Text;

namespace WebStudio.Tests;

/// <summary>A multipart body written by hand, so that a test can send what no well-behaved client sends.</summary>
internal sealed class RawForm
{
    public const string Boundary = "----studio-test-boundary";

    private readonly MemoryStream _body = new();

    public RawForm Field(string name, string value) => Part($"Content-Disposition: form-data; name=\"{name}\"", Encoding.UTF8.GetBytes(value));

    public RawForm File(byte[] content, string fileName = "picture.png", string? type = "image/png", string name = "file") =>
        Part($"Content-Disposition: form-data; name=\"{name}\"; filename=\"{fileName}\"" + (type is null ? "" : $"\r\nContent-Type: {type}"), content);

    public RawForm Part(string headers, byte[] content)
    {
        Text($"--{Boundary}\r\n{headers}\r\n\r\n");
        _body.Write(content);
        Text("\r\n");
        return this;
    }

    public RawForm Text(string text)
    {
        _body.Write(Encoding.UTF8.GetBytes(text));
        return this;
    }

    /// <summary>The whole body, ended as it should be.</summary>
    public HttpContent Close()
    {
        Text($"--{Boundary}--\r\n");
        return Open();
    }

    /// <summary>The body without its end.</summary>
    public HttpContent Open() => Content(_body.ToArray(), $"multipart/form-data; boundary={Boundary}");

    public static HttpContent Content(byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }
}
