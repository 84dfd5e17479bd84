using TradingChitti.Indicators.Expressions;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Rules;

/// <summary>External series with one value at the last bar and another at every bar before.</summary>
internal sealed class KnownSeries : IExternalSeries
{
    private readonly Dictionary<string, (double Before, double Last)> _values = new(StringComparer.Ordinal);

    /// <summary>The same value throughout.</summary>
    public KnownSeries With(string series, double value) => With(series, value, value);

    public KnownSeries With(string series, double before, double last)
    {
        _values[series] = (before, last);
        return this;
    }

    public bool TryFill(ExternalSeries series, BarFrame frame, Span<double> destination)
    {
        if (!_values.TryGetValue(series.Text, out (double Before, double Last) values))
            return false;
        destination.Fill(values.Before);
        destination[^1] = values.Last;
        return true;
    }
}
