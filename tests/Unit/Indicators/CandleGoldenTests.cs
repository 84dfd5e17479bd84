using TradingChitti.Indicators;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>TA-Lib's 61 candlestick patterns on 20,000 bars rich in them: the same integer at every bar.</summary>
public sealed class CandleGoldenTests(ITestOutputHelper output)
{
    private const int Functions = 61;
    private const int Instruments = 16;

    private static readonly Lazy<BarFrame[]> Parts = new(CutBars);

    public static TheoryData<string> Keys => [.. CandleOracle.Cases.Select(each => each.Key)];

    public static TheoryData<string, LaneWidth> Widths =>
        new MatrixTheoryData<string, LaneWidth>(CandleOracle.Cases.Select(each => each.Key), Enum.GetValues<LaneWidth>());

    [Theory]
    [MemberData(nameof(Keys))]
    public void Compute_OnRecordedCall_GivesTaLibsIntegers(string key) => Assert.Empty(Mismatches(CandleOracle.Case(key)));

    [Theory]
    [MemberData(nameof(Widths))]
    public void ComputePanel_OfThoseBarsInParts_GivesEachPartItsOwnBits(string key, LaneWidth width)
    {
        CandleCase oracle = CandleOracle.Case(key);
        Assert.True(IndicatorCatalog.TryFind(oracle.Function, out IndicatorDefinition? definition));
        Indicator indicator = definition.BindAt(width, oracle.Options);
        BarPanel panel = BarPanel.Create(Parts.Value);
        PanelSeries signal = new(panel.Layout);
        PanelSeries[] inputs = [.. definition.Inputs.Select(input => panel.TryGetSeries(input.Name, out PanelSeries? series) ? series : signal)];
        indicator.ComputePanel(inputs, [signal]);
        double[][] expected = [.. Parts.Value.Select(part => Assert.Single(indicator.Run(part.Columns(definition))))];
        SeriesAssert.BitEqual(expected, [.. Parts.Value.Select((part, instrument) => Column(signal, instrument))]);
    }

    [Fact]
    public void Suite_OverAllRecordedCalls_LeavesOutNoPattern()
    {
        CandleCase[] cases = [.. CandleOracle.Cases];
        int functions = cases.Select(each => each.Function).Distinct().Count();
        int mismatches = cases.Sum(each => Mismatches(each).Length);
        int signals = cases.Sum(each => each.Signals.Count);
        output.WriteLine($"{functions} functions, {cases.Length} cases, {signals} signals, {mismatches} mismatches");
        output.WriteLine($"Never fired: {string.Join(", ", cases.Where(each => each.Signals.Count == 0).Select(each => each.Key))}");
        Assert.Equal(Functions, functions);
        Assert.Equal(Functions, IndicatorCatalog.All.Count(definition => definition.TaLib is ['C', 'D', 'L', ..]));
        Assert.Equal(0, mismatches);
    }

    private static int[] Mismatches(CandleCase oracle)
    {
        Assert.True(IndicatorCatalog.TryFind(oracle.Function, out IndicatorDefinition? definition));
        Assert.Equal(oracle.Lookback, definition.Lookback(oracle.Options));
        double[] signal = Assert.Single(definition.Bind(oracle.Options).Run(CandleOracle.Inputs));
        return [.. Enumerable.Range(0, signal.Length).Where(bar => !(bar < oracle.Lookback
            ? double.IsNaN(signal[bar])
            : signal[bar] == oracle.Signals.GetValueOrDefault(bar)))];
    }

    private static double[] Column(PanelSeries series, int instrument)
    {
        double[] column = new double[series.Layout.CountOf(instrument)];
        series.CopyTo(instrument, column);
        return column;
    }

    private static BarFrame[] CutBars()
    {
        double[][] bars = CandleOracle.Inputs;
        int count = bars[0].Length / Instruments;
        BarFrame whole = SampleBars.Frame(bars[0], bars[1], bars[2], bars[3], bars[3]);
        return [.. Enumerable.Range(0, Instruments).Select(part => whole.Slice(part * count, count - part))];
    }
}
