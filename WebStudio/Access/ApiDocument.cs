using System.Text;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using WebStudio.Files;

namespace WebStudio.Access;

/// <summary>The OpenAPI document and its two pages, /docs and /redoc.</summary>
public static class ApiDocument
{
    // Like the package's own page, but for the fonts that it would fetch from elsewhere.
    private const string ReDocPage = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>WebStudio API</title>
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <link rel="icon" href="/favicon.svg">
          <link rel="stylesheet" href="index.css">
        </head>
        <body>
          <div id="redoc-container"></div>
          <script type="module" src="index.js"></script>
        </body>
        </html>
        """;

    public static WebApplicationBuilder AddApiDocument(this WebApplicationBuilder builder)
    {
        builder.Services.AddOpenApi(options =>
        {
            options.AddDocumentTransformer((document, _, _) =>
            {
                document.Info.Title = "WebStudio";
                return Task.CompletedTask;
            });
            options.AddOperationTransformer(DescribeForm);
            options.AddOperationTransformer(ApiExamples.ShowAsync);
        });
        return builder;
    }

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi();
        app.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "docs";
            ui.SwaggerEndpoint("/openapi/v1.json", "WebStudio");
        });
        app.UseReDoc(ui =>
        {
            ui.RoutePrefix = "redoc";
            ui.SpecUrl("/openapi/v1.json");
            ui.IndexStream = () => new MemoryStream(Encoding.UTF8.GetBytes(ReDocPage));
        });
    }

    // A streamed form has no parameters that the framework could see.
    private static Task DescribeForm(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<StreamedFormAttribute>().FirstOrDefault() is not { } form)
            return Task.CompletedTask;
        var properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        foreach (var field in form.Fields)
            properties[field] = new OpenApiSchema { Type = JsonSchemaType.String };
        properties["file"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["multipart/form-data"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object, Properties = properties } },
            },
        };
        return Task.CompletedTask;
    }
}
