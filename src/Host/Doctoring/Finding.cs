namespace TradingChitti.Host.Doctoring;

/// <summary>One thing the doctor looked at.</summary>
/// <param name="Check">What was looked at.</param>
/// <param name="Status">How it is.</param>
/// <param name="Detail">What was found.</param>
/// <param name="Mend">What to do about it, where there is something to do.</param>
internal sealed record Finding(string Check, FindingStatus Status, string Detail, string? Mend = null)
{
    public static Finding Good(string check, string detail) => new(check, FindingStatus.Good, detail);

    public static Finding Note(string check, string detail, string? mend = null) => new(check, FindingStatus.Note, detail, mend);

    public static Finding Problem(string check, string detail, string mend) => new(check, FindingStatus.Problem, detail, mend);
}

/// <summary>How a thing is.</summary>
internal enum FindingStatus
{
    Good,
    Note,
    Problem,
}
