namespace IsmsCloud.Identity.Mail;

internal static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<SmtpOptions>(configuration.GetSection("Smtp"));
        services.AddScoped<AccountMails>();
        if (string.IsNullOrEmpty(configuration["Smtp:Host"])) services.AddSingleton<IMailer, KeptMailer>();
        else services.AddSingleton<IMailer, SmtpMailer>();
        services.AddHostedService<MailSender>();
        return services;
    }
}
