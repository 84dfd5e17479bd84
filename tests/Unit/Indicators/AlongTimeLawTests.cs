using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>What holds for every kernel along time: it is the recurrence, within what its definition states, in every width.</summary>
public sealed class AlongTimeLawTests
{
    private const int Bars = 1_777;

    public static TheoryData<string, string, LaneWidth> Every
    {
        get
        {
            TheoryData<string, string, LaneWidth> rows = [];
            foreach (IndicatorDefinition definition in IndicatorCatalog.All.Where(definition => definition.AlongTimeError is not null))
            {
                foreach (string tuning in (string[])[.. Tunings.Names, "long"])
                {
                    foreach (LaneWidth width in Enum.GetValues<LaneWidth>())
                        rows.Add(definition.Id, tuning, width);
                }
            }

            return rows;
        }
    }

    public static TheoryData<string> Ids => [.. IndicatorCatalog.All.Select(definition => definition.Id)];

    [Theory]
    [MemberData(nameof(Every))]
    public void AlongTime_OnOrdinaryBars_IsTheRecurrence(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Bind(id, tuning);
        ThrowIfApart(indicator, SampleBars.Walk(Bars).Columns(indicator.Definition), width);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void AlongTime_OfAnyLength_IsTheRecurrence(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        foreach (int bars in Enumerable.Range(0, 90).Concat([511, 512, 513, 600, 1024, 1200]))
            ThrowIfApart(indicator, [.. inputs.Select(column => column[..bars])], width);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void AlongTime_OnFlatBars_IsTheRecurrence(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Bind(id, tuning);
        foreach (double price in (double[])[0, 0.05, 123.45, 1e6])
            ThrowIfApart(indicator, SampleBars.Flat(Bars, price).Columns(indicator.Definition), width);
        ThrowIfApart(indicator, SampleBars.Flat(Bars, volume: 0).Columns(indicator.Definition), width);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void AlongTime_FlatBehindMovement_IsTheRecurrence(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        foreach (double[] column in inputs)
            Array.Fill(column, 321.25, 600, 700);
        ThrowIfApart(indicator, inputs, width);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void AlongTime_WithFractionsOfVolume_IsTheRecurrence(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        for (int bar = 600; bar < Bars; bar++)
            inputs[^1][bar] *= 1.001;
        ThrowIfApart(indicator, inputs, width);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void AlongTime_AcrossGaps_StartsAgainBehindEach(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        foreach (int gap in (int[])[0, 1, 90, 91, 100, 701, 1_500, 1_600, Bars - 1])
            inputs[gap % inputs.Length][gap] = gap % 2 == 0 ? double.NaN : double.PositiveInfinity;
        ThrowIfApart(indicator, inputs, width);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void AlongTime_IntoItsOwnInputs_GivesTheSame(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        inputs[0][350] = double.NaN;
        double[][] expected = Run(indicator, inputs, width);
        double[][] outputs = [.. expected.Select((_, output) => output < inputs.Length ? inputs[inputs.Length - 1 - output] : new double[Bars])];
        indicator.AlongTimeAt(SampleBars.From(inputs), SampleBars.Into(outputs), width);
        SeriesAssert.BitEqual(expected, outputs);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void AlongTime_OnceWarm_AllocatesNothing(string id, string tuning, LaneWidth width)
    {
        Indicator indicator = Bind(id, tuning);
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        double[][] outputs = [.. indicator.Definition.Outputs.Select(_ => new double[Bars])];
        Assert.Equal(0, Allocation.Of(() => indicator.AlongTimeAt(SampleBars.From(inputs), SampleBars.Into(outputs), width)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void AlongTime_OverAMillionBars_DoesNotDriftFromTheRecurrence(string id)
    {
        Indicator indicator = Tunings.Bind(id, "default");
        if (indicator.Definition.AlongTimeError is null)
            return;
        double[][] inputs = SampleBars.Walk(1_000_000).Columns(indicator.Definition);
        ThrowIfApart(indicator, inputs, LaneWidths.Widest);
    }

    [Fact]
    public void AlongTime_SumOverAMillionBars_IsTheExactOne()
    {
        double[][] inputs = SampleBars.Walk(1_000_000).Columns(Tunings.Bind("sma", "default").Definition);
        double[][] outputs = Run(IndicatorCatalog.All.First(each => each.Id == "sma").Bind(20), inputs, LaneWidths.Widest);

        // Prices are whole paise: their sums are exact in decimal.
        for (int bar = 19; bar < inputs[0].Length; bar += 997)
        {
            decimal sum = inputs[0][(bar - 19)..(bar + 1)].Sum(x => (decimal)x);
            Assert.True(SeriesAssert.Error((double)(sum / 20), outputs[0][bar]) < 1e-13, $"bar {bar}");
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ComputeAlongTime_OfAnyIndicator_StaysOfItsRecurrence(string id)
    {
        Indicator indicator = Tunings.Bind(id, "default");
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        double[][] outputs = [.. indicator.Definition.Outputs.Select(_ => new double[Bars])];
        indicator.ComputeAlongTime(SampleBars.From(inputs), SampleBars.Into(outputs));
        ThrowIfApart(indicator.Run(inputs), outputs, indicator.Definition.AlongTimeError ?? 0);
    }

    private static Indicator Bind(string id, string tuning)
    {
        IndicatorDefinition definition = IndicatorCatalog.All.First(each => each.Id == id);
        bool hasPeriod = definition.Parameters is [{ Name: "period" }, ..];
        return tuning == "long" ? definition.Bind(hasPeriod ? [211.0] : []) : Tunings.Bind(id, tuning);
    }

    private static double[][] Run(Indicator indicator, double[][] inputs, LaneWidth width)
    {
        double[][] outputs = [.. indicator.Definition.Outputs.Select(_ => new double[inputs[0].Length])];
        indicator.AlongTimeAt(SampleBars.From(inputs), SampleBars.Into(outputs), width);
        return outputs;
    }

    private static void ThrowIfApart(Indicator indicator, double[][] inputs, LaneWidth width) =>
        ThrowIfApart(indicator.Run(inputs), Run(indicator, inputs, width), indicator.Definition.AlongTimeError ?? 0);

    private static void ThrowIfApart(double[][] expected, double[][] actual, double tolerance)
    {
        if (tolerance == 0)
        {
            SeriesAssert.BitEqual(expected, actual);
            return;
        }

        Assert.All(expected.Zip(actual), pair => SeriesAssert.Close(pair.First, pair.Second, tolerance));
    }
}
