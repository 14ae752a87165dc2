using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using WebStudio.Media;

namespace WebStudio.Access;

/// <summary>Runs the studio; what keeps it from starting is said in a sentence instead of a stack trace.</summary>
public static class StudioHost
{
    private const string Misconfigured = "The configuration does not fit.";

    /// <returns>The exit code: 0 after a normal end, 1 when it could not start.</returns>
    /// <param name="compose">Builds the app.</param>
    public static async Task<int> RunAsync(Func<WebApplication> compose)
    {
        try
        {
            var app = compose();
            // Before anything is built that reads an option by itself: all that does not fit is named at once.
            app.Services.GetService<IStartupValidator>()?.Validate();
            if (!InstalledPrograms.IsOnPath("ffmpeg"))
                app.Logger.LogCritical("ffmpeg is not installed: no job can succeed. Install it, for instance with: apt-get install ffmpeg");
            await app.RunAsync();
            return 0;
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            return Explain("A port is taken by another program. Choose others with Listen__Port and Listen__SecondPort, or stop that program.", error.Message);
        }
        catch (OptionsValidationException error)
        {
            return Explain(Misconfigured, [.. error.Failures]);
        }
        catch (AggregateException several) when (several.InnerExceptions.OfType<OptionsValidationException>().Any())
        {
            // Some of them may be of libraries that were given our values; ours name the keys.
            return Explain(Misconfigured, [.. several.InnerExceptions.OfType<OptionsValidationException>().SelectMany(error => error.Failures)]);
        }
        catch (InvalidOperationException error) when (error.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal))
        {
            return Explain(Misconfigured, error.Message);
        }
    }

    private static int Explain(string sentence, params string[] particulars)
    {
        Console.Error.WriteLine(sentence);
        foreach (var particular in particulars)
            Console.Error.WriteLine("  " + particular);
        return 1;
    }
}
