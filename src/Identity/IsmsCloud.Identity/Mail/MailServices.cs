namespace IsmsCloud.Identity.Mail;

internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        services.Configure<SmtpOptions>(configuration.GetSection("Smtp"));
        services.AddScoped<AccountMails>();
        if (!string.IsNullOrEmpty(configuration["Smtp:Host"])) services.AddSingleton<IMailer, SmtpMailer>();
        else if (environment.IsDevelopment()) services.AddSingleton<IMailer, KeptMailer>();
        else throw new InvalidOperationException("Smtp:Host must be configured: without mails nobody can sign up or get a new password.");
        services.AddHostedService<MailSender>();
        return services;
    }
}
