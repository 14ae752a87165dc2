using Microsoft.AspNetCore.Components.Authorization;
using WebStudio.Files;

namespace WebStudio.Access;

/// <summary>Who looks at a page: its circuit's user. Asked before anything is shown, and once more before anything is done.</summary>
public sealed class OpsUser(AuthenticationStateProvider authentication, OpsSessions sessions)
{
    public async Task<OpsRole> RoleAsync() => sessions.RoleOf((await authentication.GetAuthenticationStateAsync()).User);

    /// <summary>Whether the role came with a password, so that signing out means something.</summary>
    public async Task<bool> SignedInAsync() => (await authentication.GetAuthenticationStateAsync()).User.FindFirst(OpsRoles.SessionClaim) is not null;

    /// <exception cref="RequestRejectedException">Less is allowed than needed.</exception>
    public async Task RequireAsync(OpsRole needed)
    {
        var role = await RoleAsync();
        if (role >= needed)
            return;
        throw role == OpsRole.None
            ? new RequestRejectedException(StatusCodes.Status401Unauthorized, "OPS_SIGN_IN", "Not signed in", "This needs the operations password. Please sign in.")
            : new RequestRejectedException(StatusCodes.Status403Forbidden, "OPS_READ_ONLY", "Read only", "You may look at everything here, but not change it.");
    }
}
