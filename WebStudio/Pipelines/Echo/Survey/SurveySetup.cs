namespace WebStudio.Pipelines.Echo.Survey;

public static class SurveySetup
{
    /// <summary>What the page needs to show an array before it is converted.</summary>
    public static IServiceCollection AddEchoSurveys(this IServiceCollection services)
    {
        services.AddSingleton<LookedAtFiles>();
        services.AddSingleton<EchoSubmission>();
        services.AddSingleton<EchoSurveys>();
        services.AddHostedService(provider => provider.GetRequiredService<EchoSurveys>());
        return services;
    }
}
