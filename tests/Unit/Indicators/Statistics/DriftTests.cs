using TradingChitti.Indicators;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Indicators.Statistics;

/// <summary>Rounding errors of running sums do not grow with the length of the series.</summary>
public sealed class DriftTests(ITestOutputHelper output)
{
    private const int Bars = 1_000_000;
    private const int Far = 250_000;
    private const int Checked = 3_000;

    private static readonly Lazy<BarFrame> Walk = new(() => SampleBars.Walk(Bars, seed: 9));

    /// <summary>What an exact sum over the columns of a window gives; the last bar of it is the newest.</summary>
    private delegate double Exact(double[][] window);

    /// <summary>
    /// Indicators that are running sums, their parameters, how far their first output at the end of a million bars may be from the exact
    /// one, and how many bars that one looks at. Those that hold sums inside other things are held to a fresh series below.
    /// </summary>
    private static readonly Dictionary<string, (double[] Parameters, double Bound, int Window, Exact Exact)> Sums = new()
    {
        ["sma"] = ([20], 1e-14, 20, window => (double)Mean(Whole(window[0]))),
        ["sum"] = ([20], 1e-14, 20, window => (double)Whole(window[0]).Sum()),
        ["wma"] = ([20], 1e-14, 20, window => (double)Weighted(Whole(window[0]))),
        ["trima"] = ([20], 1e-14, 20, window => (double)Triangular(Whole(window[0]))),
        ["vwap"] = ([20], 1e-14, 20, Vwap),
        ["mfi"] = ([14], 1e-14, 15, MoneyFlow),
        ["avgdev"] = ([14], 1e-13, 14, window => (double)Deviation(Whole(window[0]))),

        // Half a unit in the last place of the mean, 5e-13 at these prices, is divided by 0.015 times a deviation of a few rupees.
        ["cci"] = ([20], 3e-11, 20, Cci),
        ["var"] = ([20], 5e-14, 20, window => (double)Variance(Whole(window[0]))),
        ["stddev"] = ([20], 5e-14, 20, window => Math.Sqrt((double)Variance(Whole(window[0])))),
        ["bbands"] = ([20], 1e-14, 20, window => (double)Mean(Whole(window[0])) + (2 * Math.Sqrt((double)Variance(Whole(window[0]))))),
        ["linearreg"] = ([14], 1e-14, 14, window => (double)Line(Whole(window[0]), 13)),
        ["linearreg_intercept"] = ([14], 1e-14, 14, window => (double)Line(Whole(window[0]), 0)),
        ["linearreg_slope"] = ([14], 1e-14, 14, window => (double)Slope(Whole(window[0]))),
        ["linearreg_angle"] = ([14], 1e-14, 14, window => Math.Atan((double)Slope(Whole(window[0]))) * 180 / Math.PI),
        ["tsf"] = ([14], 1e-14, 14, window => (double)Line(Whole(window[0]), 14)),
        ["correl"] = ([30], 1e-13, 30, Correlation),
        ["beta"] = ([5], 1e-13, 6, Beta),
    };

    public static TheoryData<string> Summing => [.. Sums.Keys];

    /// <summary>All indicators that forget: the others are totals and stops, whose past is theirs.</summary>
    public static TheoryData<string> Forgetting =>
        [.. IndicatorCatalog.All.Where(definition => definition.SettleLength() < Far / 100).Select(definition => definition.Id)];

    [Theory]
    [MemberData(nameof(Summing))]
    public void Sum_AfterAMillionBars_IsTheExactOne(string id)
    {
        (double[] parameters, double bound, int window, Exact exact) = Sums[id];
        Assert.True(IndicatorCatalog.TryFind(id, out IndicatorDefinition? definition));
        double[][] inputs = Walk.Value.Columns(definition);
        double[] values = definition.Bind(parameters).Run(inputs)[0];
        double error = Enumerable.Range(Bars - Checked, Checked).Max(bar => SeriesAssert.Error(
            exact([.. inputs.Select(column => column[(bar - window + 1)..(bar + 1)])]), values[bar]));
        output.WriteLine($"{id}: {error:E1}");
        Assert.InRange(error, 0, bound);
    }

    [Theory]
    [MemberData(nameof(Forgetting))]
    public void Output_FarIntoASeries_IsThatOfAFreshOne(string id)
    {
        Assert.True(IndicatorCatalog.TryFind(id, out IndicatorDefinition? definition));
        Indicator indicator = definition.Bind();

        // A part in a million is left after the settle length, of that a part in a million after as long again: nothing after five times, not
        // even of the totals of volume that some averages start from.
        int settled = 5 * definition.SettleLength();
        double[][] inputs = Walk.Value.Slice(0, Far).Columns(definition);
        double[][] whole = indicator.Run(inputs);
        double[][] fresh = indicator.Run([.. inputs.Select(column => column[(Far - Checked - settled)..])]);

        // Of the column's size, not of each value's: oscillators cross zero. A cycle's period is fed back into itself, and rounding with it.
        // And TA-Lib's own rounding is kept at the start of a series where its bits are wanted.
        double bound = id.StartsWith("ht_", StringComparison.Ordinal) ? 1e-9 : id is "var" or "stddev" or "bbands" ? 1e-8 : 1e-11;
        Assert.All(whole.Zip(fresh), pair =>
        {
            double[] expected = pair.Second[settled..];
            double size = expected.Where(double.IsFinite).Select(Math.Abs).DefaultIfEmpty(0).Max();
            SeriesAssert.Close([.. expected.Select(x => x / size)], [.. pair.First[(Far - Checked)..].Select(x => x / size)], bound);
        });
    }

    /// <summary>All digits of prices or numbers of shares; a cast would keep fifteen.</summary>
    private static decimal[] Whole(double[] x) => [.. x.Select(Whole)];

    private static decimal Whole(double x) => x == Math.Floor(x) ? (decimal)x : checked((long)(x * (1L << 48))) / (decimal)(1L << 48);

    private static decimal Mean(decimal[] x) => x.Sum() / x.Length;

    private static decimal Weighted(decimal[] x) => x.Select((value, place) => value * (place + 1)).Sum() / (x.Length * (x.Length + 1) / 2);

    private static decimal Triangular(decimal[] x)
    {
        int[] weights = [.. Enumerable.Range(0, x.Length).Select(place => Math.Min(place + 1, x.Length - place))];
        return x.Select((value, place) => value * weights[place]).Sum() / weights.Sum();
    }

    private static decimal Products(decimal[] x, decimal[] y) => x.Zip(y, (a, b) => (a - Mean(x)) * (b - Mean(y))).Sum();

    private static decimal Variance(decimal[] x) => Products(x, x) / x.Length;

    private static decimal Deviation(decimal[] x) => Mean([.. x.Select(value => Math.Abs(value - Mean(x)))]);

    private static decimal Slope(decimal[] x)
    {
        decimal[] places = [.. Enumerable.Range(0, x.Length).Select(place => (decimal)place)];
        return Products(places, x) / Products(places, places);
    }

    private static decimal Line(decimal[] x, int place) => Mean(x) + (Slope(x) * (place - ((x.Length - 1) / 2m)));

    /// <summary>The typical prices as they are summed: rounded once each.</summary>
    private static decimal[] Typical(double[][] window) =>
        [.. window[0].Select((high, bar) => Whole((high + window[1][bar] + window[2][bar]) / 3))];

    private static double Vwap(double[][] window)
    {
        decimal[] typical = Typical(window);
        decimal[] volume = Whole(window[3]);
        return (double)(volume.Sum() == 0 ? typical[^1] : typical.Zip(volume, (price, shares) => price * shares).Sum() / volume.Sum());
    }

    private static double Cci(double[][] window)
    {
        decimal[] typical = Typical(window);
        return (double)((typical[^1] - Mean(typical)) / (0.015m * Deviation(typical)));
    }

    private static double MoneyFlow(double[][] window)
    {
        decimal[] typical = Typical(window);
        decimal up = 0;
        decimal down = 0;
        for (int bar = 1; bar < typical.Length; bar++)
        {
            decimal flow = typical[bar] * (decimal)window[3][bar];
            up += typical[bar] > typical[bar - 1] ? flow : 0;
            down += typical[bar] < typical[bar - 1] ? flow : 0;
        }

        return up + down < 1 ? 0 : (double)(100 * up / (up + down));
    }

    private static double Correlation(double[][] window)
    {
        decimal[] x = Whole(window[0]);
        decimal[] y = Whole(window[1]);
        return (double)Products(x, y) / Math.Sqrt((double)Products(x, x) * (double)Products(y, y));
    }

    private static double Beta(double[][] window)
    {
        decimal[][] returns = [.. window.Select(Whole).Select(x => x.Skip(1).Zip(x, (now, before) => (now / before) - 1).ToArray())];
        return (double)(Products(returns[0], returns[1]) / Products(returns[0], returns[0]));
    }
}
