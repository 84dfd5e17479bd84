using TradingChitti.Market;

namespace TradingChitti.Indicators.Expressions;

/// <summary>Knows nothing beyond the bars: every external series is unknown.</summary>
public sealed class NoExternalSeries : IExternalSeries
{
    private NoExternalSeries()
    {
    }

    /// <summary>The only instance.</summary>
    public static NoExternalSeries Instance { get; } = new();

    /// <inheritdoc/>
    public bool TryFill(ExternalSeries series, BarFrame frame, Span<double> destination) => false;
}
