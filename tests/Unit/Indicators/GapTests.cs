using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>What a missing value does: the bar has none, and the indicator starts again behind it.</summary>
public sealed class GapTests
{
    private const int Bars = 300;
    private const int Gap = 150;

    public static TheoryData<string, double> Every
    {
        get
        {
            TheoryData<string, double> rows = [];
            foreach (IndicatorDefinition definition in IndicatorCatalog.All)
            {
                foreach (double missing in (double[])[double.NaN, double.PositiveInfinity, double.NegativeInfinity])
                    rows.Add(definition.Id, missing);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Compute_BehindAGap_GivesWhatTheRestAloneGives(string id, double missing)
    {
        Indicator indicator = Tunings.Bind(id, "default");
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        inputs[^1][Gap] = missing;
        double[][] outputs = indicator.Run(inputs);
        SeriesAssert.BitEqual(indicator.Run([.. inputs.Select(column => column[..Gap])]), [.. outputs.Select(column => column[..Gap])]);
        Assert.All(outputs, column => Assert.True(double.IsNaN(column[Gap])));
        SeriesAssert.BitEqual(indicator.Run([.. inputs.Select(column => column[(Gap + 1)..])]), [.. outputs.Select(column => column[(Gap + 1)..])]);
    }

    [Theory]
    [MemberData(nameof(Every))]
    public void Stream_AcrossAGap_GivesTheColumnsBits(string id, double missing)
    {
        Indicator indicator = Tunings.Bind(id, "default");
        double[][] inputs = SampleBars.Walk(Bars).Columns(indicator.Definition);
        inputs[0][Gap] = missing;
        SeriesAssert.BitEqual(indicator.Run(inputs), indicator.RunStream(inputs));
    }

    [Fact]
    public void Stream_PeekAtAMissingBar_KeepsTheState()
    {
        Indicator indicator = Tunings.Bind("sma", "shortest");
        IndicatorStream stream = indicator.CreateStream();
        double[] value = new double[1];
        stream.Update([1], value);
        stream.Peek([double.NaN], value);
        Assert.True(double.IsNaN(value[0]));
        stream.Update([3], value);
        Assert.Equal(2, value[0]);
    }
}
