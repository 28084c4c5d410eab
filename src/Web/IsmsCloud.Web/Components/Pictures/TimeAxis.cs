using System.Globalization;

namespace IsmsCloud.Web.Components.Pictures;

/// <summary>Days along a line: where one stands, and which of them are named. The last day counts whole.</summary>
public sealed record TimeAxis(DateOnly From, DateOnly To, double Left, double Right)
{
    const int Named = 12;

    int Days => Math.Max(1, To.DayNumber - From.DayNumber + 1);

    /// <summary>Where a day begins; days beyond the line stand at its end.</summary>
    public double X(DateOnly day) => Left + (Math.Clamp(day.DayNumber - From.DayNumber, 0, Days) * (Right - Left) / Days);

    /// <summary>Where a day ends.</summary>
    public double End(DateOnly day) => day == DateOnly.MaxValue ? Right : X(day.AddDays(1));

    public bool Has(DateOnly day) => day >= From && day <= To;

    /// <summary>First days of months, so many apart that their names have room.</summary>
    public IEnumerable<DateOnly> Months()
    {
        var every = Math.Max(1, (int)Math.Ceiling((((To.Year - From.Year) * 12) + To.Month - From.Month + 1) / (double)Named));
        for (var month = First(From); month <= To; month = month.AddMonths(every)) yield return month;
    }

    public static string Name(DateOnly month) => month.ToString("MMM yy", CultureInfo.InvariantCulture);

    static DateOnly First(DateOnly day) => day.Day == 1 ? day : new DateOnly(day.Year, day.Month, 1).AddMonths(1);
}
