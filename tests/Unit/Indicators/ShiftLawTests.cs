using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>What a constant added to every price does to values: averages and levels move with it, differences do not notice.</summary>
public sealed class ShiftLawTests
{
    private const int Bars = 500;
    private const double Shift = 1_000;

    public static TheoryData<string> Moved =>
    [
        "avgprice", "bbands", "dema", "donchian", "ema", "kama", "keltner", "linearreg", "linearreg_intercept", "max", "medprice", "min",
        "minmax", "sma", "t3", "tema", "trima", "tsf", "typprice", "vwap", "wclprice", "wma",
    ];

    public static TheoryData<string> Unmoved =>
    [
        "ad", "adx", "atr", "avgdev", "cci", "correl", "linearreg_angle", "linearreg_slope", "macd", "maxindex", "minindex", "minmaxindex",
        "minus_di", "mom", "obv", "plus_di", "rsi", "stddev", "stoch", "trange", "var", "willr",
    ];

    [Theory]
    [MemberData(nameof(Moved))]
    public void Prices_AllHigher_MoveEveryValueByAsMuch(string id) => AssertMoved(id, Shift);

    [Theory]
    [MemberData(nameof(Unmoved))]
    public void Prices_AllHigher_LeaveEveryValueWhereItWas(string id) => AssertMoved(id, 0);

    private static void AssertMoved(string id, double by)
    {
        Indicator indicator = Tunings.Bind(id, "default");
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        double[][] higher =
        [
            .. inputs.Zip(indicator.Definition.Inputs, (column, input) =>
                input.Name == "volume" ? column : [.. column.Select(x => x + Shift)]),
        ];

        // TA-Lib's own rounding, which the first bars of its variances keep, grows with the square of the price.
        double bound = id is "var" or "stddev" ? 1e-8 : 1e-9;
        Assert.All(
            indicator.Run(inputs).Zip(indicator.Run(higher)),
            pair => SeriesAssert.Close([.. pair.First.Select(x => x + by)], pair.Second, bound));
    }
}
