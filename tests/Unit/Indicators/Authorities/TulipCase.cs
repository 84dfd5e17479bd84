namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <summary>A function of Tulip Indicators, and which indicator of ours it is.</summary>
/// <param name="Function">Tulip's name.</param>
/// <param name="Indicator">Our id.</param>
internal sealed record TulipCase(string Function, string Indicator)
{
    /// <summary>Our parameters from theirs.</summary>
    public Func<double[], double[]> Parameters { get; init; } = options => options;

    /// <summary>Per input of ours the position among theirs; null for the same order.</summary>
    public int[]? Inputs { get; init; }

    /// <summary>How many inputs theirs has, where that is another number than ours.</summary>
    public int? InputCount { get; init; }

    /// <summary>Per output of ours the position among theirs, or -1; null for the same order.</summary>
    public int[]? Outputs { get; init; }

    /// <summary>How far the two agree.</summary>
    public Agreement Agreement { get; init; } = Agreement.Equal;
}
