using System.Globalization;
using System.Text.Json;
using WebStudio.Files;

namespace WebStudio.Pipelines.Echo.Endpoints;

/// <summary>The size of a picture as clients write it.</summary>
public static class PictureSize
{
    private const int MaxSide = 4096;

    /// <summary>From text, for instance 224x224; null when there is none.</summary>
    /// <exception cref="RequestRejectedException">It is no size.</exception>
    public static (int Width, int Height)? Parse(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        return text.Split('x', 'X') is [var width, var height] && Side(width) is { } w && Side(height) is { } h ? (w, h) : throw Invalid();
    }

    /// <summary>From an array of two whole numbers, width and height; null when there is none.</summary>
    /// <exception cref="RequestRejectedException">It is no size.</exception>
    public static (int Width, int Height)? Read(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => null,
        JsonValueKind.String => Parse(json.GetString()),
        JsonValueKind.Array when json.GetArrayLength() == 2 && Side(json[0].GetRawText()) is { } w && Side(json[1].GetRawText()) is { } h => (w, h),
        _ => throw Invalid(),
    };

    private static int? Side(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var side) && side is >= 1 and <= MaxSide ? side : null;

    private static RequestRejectedException Invalid() => RequestRejectedException.Invalid("INVALID_OPTION", $"The option “resize” must be a width and a height, each from 1 to {MaxSide}.");
}
