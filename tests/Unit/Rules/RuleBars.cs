using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Rules;

/// <summary>Bars written down one after the other: high and low one rupee from the close, 1000 shares, 400 of them delivered, unless said.</summary>
internal sealed class RuleBars
{
    private readonly List<(double High, double Low, double Close, double Volume, double Delivery)> _bars = [];

    public static RuleBars Flat(int count, double close = 100) => new RuleBars().Then(count, close);

    public static RuleBars Closes(IEnumerable<double> closes)
    {
        RuleBars bars = new();
        foreach (double close in closes)
            bars.Bar(close);
        return bars;
    }

    public RuleBars Then(int count, double close)
    {
        for (int i = 0; i < count; i++)
            Bar(close);
        return this;
    }

    public RuleBars Bar(double close, double? high = null, double? low = null, double volume = 1000, double delivery = 400)
    {
        _bars.Add((high ?? close + 1, low ?? close - 1, close, volume, delivery));
        return this;
    }

    public BarFrame Frame(int instrumentId = 1) => new(
        instrumentId,
        [.. _bars.Select((_, bar) => new DateOnly(2025, 1, 1).AddDays(bar))],
        [.. _bars.Select(bar => bar.Close)],
        [.. _bars.Select(bar => bar.High)],
        [.. _bars.Select(bar => bar.Low)],
        [.. _bars.Select(bar => bar.Close)],
        [.. _bars.Select(bar => bar.Volume)],
        new Dictionary<string, double[]> { ["delivery"] = [.. _bars.Select(bar => bar.Delivery)] });
}
