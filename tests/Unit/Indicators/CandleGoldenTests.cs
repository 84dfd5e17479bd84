using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>TA-Lib's 61 candlestick patterns on 20,000 bars rich in them: the same integer at every bar.</summary>
public sealed class CandleGoldenTests(ITestOutputHelper output)
{
    private const int Functions = 61;

    public static TheoryData<string> Keys => [.. CandleOracle.Cases.Select(each => each.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Compute_OnRecordedCall_GivesTaLibsIntegers(string key) => Assert.Empty(Mismatches(CandleOracle.Case(key)));

    [Fact]
    public void Suite_OverAllRecordedCalls_LeavesOutNoPattern()
    {
        CandleCase[] cases = [.. CandleOracle.Cases];
        int functions = cases.Select(each => each.Function).Distinct().Count();
        int mismatches = cases.Sum(each => Mismatches(each).Length);
        output.WriteLine($"{functions} functions, {cases.Length} cases, {cases.Sum(each => each.Signals.Count)} signals, {mismatches} mismatches");
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
}
