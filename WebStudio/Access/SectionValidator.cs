using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace WebStudio.Access;

/// <summary>Checks a section's annotations, also of what lies in its dictionaries; every message begins with the configuration key.</summary>
/// <param name="section">The section's name.</param>
public sealed class SectionValidator<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var failures = Check(section, options).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> Check(string path, object value)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(value, new ValidationContext(value), results, validateAllProperties: true);
        foreach (var result in results)
            yield return $"{string.Join(", ", result.MemberNames.Select(member => $"{path}:{member}"))}: {result.ErrorMessage}";
        foreach (var property in value.GetType().GetProperties())
        {
            if (property.GetValue(value) is not IDictionary entries)
                continue;
            foreach (DictionaryEntry entry in entries)
            {
                foreach (var failure in entry.Value is null or string ? [] : Check($"{path}:{property.Name}:{entry.Key}", entry.Value))
                    yield return failure;
            }
        }
    }
}
