using TradingChitti.Market;

namespace TradingChitti.Benchmarks.TaLib;

/// <summary>A long walk of prices in steps of a paisa.</summary>
internal sealed class Bars
{
    private Bars(int count)
    {
        Open = new double[count];
        High = new double[count];
        Low = new double[count];
        Close = new double[count];
        Volume = new double[count];
    }

    public double[] Open { get; }

    public double[] High { get; }

    public double[] Low { get; }

    public double[] Close { get; }

    public double[] Volume { get; }

    public static Bars Walk(int count, int seed)
    {
        Bars bars = new(count);
        Random random = new(seed);
        double price = 500;
        for (int bar = 0; bar < count; bar++)
        {
            bars.Open[bar] = price;

            // Pulled back to its middle, so that a million bars neither sink to the floor nor run away.
            double drift = (500 - price) * 0.0005;
            price = Math.Max(20, Math.Round(price + drift + ((random.NextDouble() - 0.5) * 12), 2));
            bars.Close[bar] = price;
            bars.High[bar] = Math.Round(Math.Max(bars.Open[bar], price) + (random.NextDouble() * 4), 2);
            bars.Low[bar] = Math.Round(Math.Min(bars.Open[bar], price) - (random.NextDouble() * 4), 2);
            bars.Volume[bar] = random.Next(1_000, 200_000);
        }

        return bars;
    }

    public double[] Column(string name) => name switch
    {
        "open" => Open,
        "high" => High,
        "low" => Low,
        "close" => Close,
        "volume" => Volume,
        _ => throw new ArgumentException(name, nameof(name)),
    };

    public BarFrame Frame(int instrument, int first, int count)
    {
        DateOnly day = new(2015, 1, 1);
        Range range = first..(first + count);
        return new(
            instrument,
            [.. Enumerable.Range(0, count).Select(day.AddDays)],
            Open[range],
            High[range],
            Low[range],
            Close[range],
            Volume[range]);
    }
}
