using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace WebStudio.Access;

/// <summary>Gives roles for passwords and knows which signed-in sessions still hold.</summary>
public sealed class OpsSessions(IOptions<OpsOptions> options, TimeProvider time)
{
    /// <summary>How long a session lasts after its last request.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(8);

    // Long enough that no ticket of such a session can still be valid, however often it was renewed before.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(2);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);

    /// <summary>The role that a password opens. Takes equally long whatever is given.</summary>
    public OpsRole RoleFor(string password)
    {
        var given = Digest(password);
        var isOperator = CryptographicOperations.FixedTimeEquals(given, Digest(options.Value.Password)) & !string.IsNullOrEmpty(options.Value.Password);
        var isReader = CryptographicOperations.FixedTimeEquals(given, Digest(options.Value.ReadOnlyPassword)) & !string.IsNullOrEmpty(options.Value.ReadOnlyPassword);
        return isOperator ? OpsRole.Operator : isReader ? OpsRole.Reader : OpsRole.None;
    }

    /// <summary>A user of a role. A session that was begun with a password ends when that is changed.</summary>
    public ClaimsPrincipal Begin(OpsRole role, bool local) => new(new ClaimsIdentity(
        [
            new Claim(OpsRoles.RoleClaim, role.ToString()),
            .. local ? (Claim[])[] : [new Claim(OpsRoles.SessionClaim, Guid.NewGuid().ToString("N")), new Claim(OpsRoles.PasswordClaim, Fingerprint(role))],
        ], local ? "local" : "password"));

    /// <summary>The role that a user has now: none any more after signing out or a change of the password.</summary>
    public OpsRole RoleOf(ClaimsPrincipal? user)
    {
        var role = OpsRoles.Of(user);
        if (role == OpsRole.None || user is null || user.FindFirstValue(OpsRoles.SessionClaim) is not { } session)
            return role;
        return !_ended.ContainsKey(session) && string.Equals(user.FindFirstValue(OpsRoles.PasswordClaim), Fingerprint(role), StringComparison.Ordinal) ? role : OpsRole.None;
    }

    /// <summary>Ends a session everywhere, also in pages that are open.</summary>
    public void End(ClaimsPrincipal user)
    {
        var now = time.GetUtcNow();
        foreach (var (session, since) in _ended)
        {
            if (now - since > Remembered)
                _ended.TryRemove(session, out _);
        }
        if (user.FindFirstValue(OpsRoles.SessionClaim) is { } own)
            _ended[own] = now;
    }

    private string Fingerprint(OpsRole role) => Convert.ToHexString(Digest((role == OpsRole.Operator ? options.Value.Password : options.Value.ReadOnlyPassword) + "\n" + role), 0, 16);

    private static byte[] Digest(string? text) => SHA256.HashData(Encoding.UTF8.GetBytes(text ?? ""));
}
