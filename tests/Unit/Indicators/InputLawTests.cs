using TradingChitti.Indicators;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>What holds for every indicator on bars that markets rarely or never give.</summary>
public sealed class InputLawTests
{
    private const int Bars = 300;

    private static readonly Dictionary<string, BarFrame> Shapes = new()
    {
        ["rising"] = Shaped(bar => 100 + (bar * 0.37), bar => 1_000 + bar),
        ["falling"] = Shaped(bar => 1_000 - (bar * 0.37), bar => 90_000 - (bar * 7)),
        ["growing"] = Shaped(bar => 100 * Math.Pow(1.01, bar), bar => 1_000 * Math.Pow(1.01, bar)),
        ["steps"] = Shaped(bar => 100 + (bar / 40), _ => 1_000),
        ["spike"] = Shaped(bar => bar == 150 ? 1e6 : 100 + (bar % 3), bar => bar == 150 ? 1e9 : 1_000),
        ["sawtooth"] = Shaped(bar => 100 + (bar % 2), bar => 1_000 * (bar % 2)),
        ["zero"] = SampleBars.Flat(Bars, price: 0, volume: 0),
        ["pennies"] = Shaped(bar => 0.01 + (bar % 5 * 0.01), bar => bar % 3),
        ["negative"] = Shaped(bar => -100 + ((bar % 17) * 0.5), bar => -1_000 + (bar % 11)),
        ["huge"] = Shaped(bar => 1e300 * (1 + (bar % 7)), bar => 1e300 * (bar % 3)),
        ["tiny"] = Shaped(bar => 1e-300 * (1 + (bar % 7)), bar => 1e-300 * (bar % 3)),
        ["smallest"] = Shaped(bar => double.Epsilon * (1 + (bar % 7)), _ => double.Epsilon),
    };

    /// <summary>Shapes a market could give: on them every value is finite and in its range.</summary>
    private static readonly string[] Possible = ["rising", "falling", "growing", "steps", "spike", "sawtooth", "zero", "pennies"];

    public static TheoryData<string, string> Every => Pairs(Shapes.Keys);

    public static TheoryData<string, string> EveryPossible => Pairs(Possible);

    public static TheoryData<string, LaneWidth> AtEveryWidth
    {
        get
        {
            TheoryData<string, LaneWidth> rows = [];
            foreach (IndicatorDefinition definition in IndicatorCatalog.All)
            {
                foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
                    rows.Add(definition.Id, width);
            }

            return rows;
        }
    }

    public static TheoryData<string> Ids => [.. IndicatorCatalog.All.Select(definition => definition.Id)];

    [Theory]
    [MemberData(nameof(EveryPossible))]
    public void Compute_OnPossibleBars_IsFiniteAndInRangeAfterWarmup(string id, string shape)
    {
        Indicator indicator = Tunings.Bind(id, "default");
        double[][] outputs = indicator.Run(Shapes[shape].Columns(indicator.Definition));
        Assert.All(outputs.Zip(indicator.Definition.Outputs), pair => Assert.All(
            pair.First.Skip(indicator.Lookback).Where(x => !(pair.Second.IsSparse && double.IsNaN(x))),
            x => Assert.InRange(x, Math.Max(pair.Second.Minimum, double.MinValue), Math.Min(pair.Second.Maximum, double.MaxValue))));
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Stream_OnAnyBars_GivesTheColumnsBits(string id, string shape)
    {
        Indicator indicator = Tunings.Bind(id, "default");
        double[][] inputs = Shapes[shape].Columns(indicator.Definition);
        SeriesAssert.BitEqual(indicator.Run(inputs), indicator.RunStream(inputs));
    }

    [Theory]
    [MemberData(nameof(AtEveryWidth))]
    public void Panel_OfAnyBars_GivesEachInstrumentItsOwnBits(string id, LaneWidth width)
    {
        Indicator indicator = Tunings.Bind(id, "default", width);
        double[][][] panel = indicator.RunPanel([.. Shapes.Values]);
        Assert.All(
            Shapes.Values.Zip(panel), pair => SeriesAssert.BitEqual(indicator.Run(pair.First.Columns(indicator.Definition)), pair.Second));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Compute_OnFewBars_GivesAValueForEachBehindTheLookback(string id)
    {
        Indicator indicator = Tunings.Bind(id, "shortest");
        foreach (int bars in (int[])[0, 1, 2, indicator.Lookback, indicator.Lookback + 1, indicator.Lookback + 2])
        {
            double[][] inputs = SampleBars.Walk(bars).Columns(indicator.Definition);
            double[][] outputs = indicator.Run(inputs);
            SeriesAssert.BitEqual(outputs, indicator.RunStream(inputs));
            Assert.All(outputs.Zip(indicator.Definition.Outputs), pair => Assert.True(
                pair.Second.IsSparse || pair.First.Count(double.IsFinite) == Math.Max(0, bars - indicator.Lookback)));
        }
    }

    private static TheoryData<string, string> Pairs(IEnumerable<string> shapes)
    {
        TheoryData<string, string> rows = [];
        foreach (IndicatorDefinition definition in IndicatorCatalog.All)
        {
            foreach (string shape in shapes)
                rows.Add(definition.Id, shape);
        }

        return rows;
    }

    private static BarFrame Shaped(Func<int, double> close, Func<int, double> volume)
    {
        double[] closes = [.. Enumerable.Range(0, Bars).Select(close)];
        double[] opens = [.. closes.Select((x, bar) => bar == 0 ? x : closes[bar - 1])];
        return SampleBars.Frame(
            opens,
            [.. closes.Zip(opens, (x, y) => Math.Max(x, y) + (Math.Abs(x) / 256))],
            [.. closes.Zip(opens, (x, y) => Math.Min(x, y) - (Math.Abs(x) / 512))],
            closes,
            [.. Enumerable.Range(0, Bars).Select(volume)]);
    }
}
