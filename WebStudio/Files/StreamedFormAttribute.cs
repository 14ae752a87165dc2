using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WebStudio.Files;

/// <summary>Keeps MVC from reading the form, so that the action can stream it.</summary>
/// <param name="fields">The form's fields beside <c>file</c>, for the API document.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamedFormAttribute(params string[] fields) : Attribute, IResourceFilter
{
    public IReadOnlyList<string> Fields { get; } = fields;

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        context.ValueProviderFactories.RemoveType<FormValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<FormFileValueProviderFactory>();
        context.ValueProviderFactories.RemoveType<JQueryFormValueProviderFactory>();
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
