using System.ComponentModel.DataAnnotations;

namespace WebStudio.Access;

/// <summary>Who may see and run the operations page from elsewhere than this machine. Without a password nobody may.</summary>
public sealed class OpsOptions
{
    public const string Section = "Ops";

    private const string Length = "^.{8,200}$";
    private const string WrongLength = "A password has 8 to 200 characters.";

    /// <summary>Opens everything.</summary>
    [RegularExpression(Length, ErrorMessage = WrongLength)]
    public string? Password { get; set; }

    /// <summary>Shows everything and changes nothing.</summary>
    [RegularExpression(Length, ErrorMessage = WrongLength)]
    public string? ReadOnlyPassword { get; set; }

    /// <summary>Whether who sits at this machine needs no password. To be switched off behind a proxy on this machine that does not say whom it speaks for.</summary>
    public bool OpenOnLocalhost { get; set; } = true;

    /// <summary>Whether anybody can sign in at all.</summary>
    public bool CanSignIn => !string.IsNullOrEmpty(Password) || !string.IsNullOrEmpty(ReadOnlyPassword);
}
