using System.Security.Claims;

namespace WebStudio.Access;

/// <summary>What somebody may do with the studio's operations; each includes those before it.</summary>
public enum OpsRole
{
    None,

    /// <summary>Sees all, changes nothing.</summary>
    Reader,

    /// <summary>Sees and changes all.</summary>
    Operator,
}

/// <summary>The roles as claims of a user, and as authorization policies of endpoints.</summary>
public static class OpsRoles
{
    /// <summary>The policy of endpoints that show something.</summary>
    public const string ReaderPolicy = "ops-reader";

    /// <summary>The policy of endpoints that change something.</summary>
    public const string OperatorPolicy = "ops-operator";

    internal const string RoleClaim = "studio-ops-role";
    internal const string SessionClaim = "studio-ops-session";
    internal const string PasswordClaim = "studio-ops-password";

    /// <summary>The role that a user was given by signing in, or by sitting at this machine.</summary>
    public static OpsRole Of(ClaimsPrincipal? user) =>
        user?.Identity?.IsAuthenticated == true && Enum.TryParse<OpsRole>(user.FindFirstValue(RoleClaim), out var role) ? role : OpsRole.None;
}
