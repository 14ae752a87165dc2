using Microsoft.JSInterop;

namespace WebStudio.Components;

public static class ScriptModules
{
    /// <summary>Lets go of a script object; a browser that has gone has done so already.</summary>
    public static async ValueTask ReleaseAsync(this IJSObjectReference? module)
    {
        if (module is null)
            return;
        try
        {
            await module.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The tab was closed.
        }
    }

    /// <summary>Lets a script object put away its listeners with its <c>dispose</c>, and lets go of it.</summary>
    public static async ValueTask EndAsync(this IJSObjectReference? control)
    {
        if (control is null)
            return;
        try
        {
            await control.InvokeVoidAsync("dispose");
        }
        catch (JSDisconnectedException)
        {
            // The tab was closed.
        }
        await control.ReleaseAsync();
    }
}
