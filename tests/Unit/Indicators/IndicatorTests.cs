using TradingChitti.Indicators;
using TradingChitti.Indicators.Averages;
using TradingChitti.Indicators.Momentum;
using TradingChitti.Indicators.Volatility;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Indicators;

public sealed class IndicatorTests
{
    [Theory]
    [InlineData(1.0)]
    [InlineData(0.0)]
    [InlineData(-3.0)]
    [InlineData(100_001.0)]
    [InlineData(14.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Bind_ParameterOutOfBounds_NamesParameterValueAndRange(double period)
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => Rsi.Definition.Bind(period));
        Assert.Equal("period", error.ParamName);
        Assert.Equal(period, error.ActualValue);
        Assert.Contains("a whole number from 2 to 100000", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bind_AverageThatIsNotThere_NamesTheChoices()
    {
        ArgumentOutOfRangeException error = Assert.Throws<ArgumentOutOfRangeException>(() => Bbands.Definition.Bind(20, 2, 2, 9));
        Assert.Equal("ma", error.ParamName);
        Assert.Contains("0 sma, 1 ema, 2 wma", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bind_MoreValuesThanParameters_IsRefused() => Assert.Throws<ArgumentException>(() => Sma.Definition.Bind(20, 1));

    [Fact]
    public void Compute_ColumnsOfDifferentLength_AreRefused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() =>
            Atr.Definition.Bind().Compute(new(new double[5], new double[4], new double[5]), new(new double[5])));
        Assert.Contains("input 1 has 4 values, not 5", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compute_OutputOfAnotherLength_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Sma.Definition.Bind().Compute(new(new double[5]), new(new double[6])));

    [Fact]
    public void Compute_TooFewInputs_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Atr.Definition.Bind().Compute(new(new double[5]), new(new double[5])));

    [Fact]
    public void Compute_TooFewOutputs_IsRefused() =>
        Assert.Throws<ArgumentException>(() => Macd.Definition.Bind().Compute(new(new double[5]), new(new double[5])));

    [Fact]
    public void Compute_PeriodBeyondTheData_IsMissingThroughout()
    {
        double[][] outputs = Sma.Definition.Bind(100_000).Run([[1, 2, 3]]);
        Assert.All(outputs[0], x => Assert.True(double.IsNaN(x)));
    }

    [Fact]
    public void Compute_OfAnotherIndicatorsOutput_StartsWhereThatOneDoes()
    {
        // rsi(2) has values from bar 2 on; sma(2) of them from bar 3 on.
        double[] rsi = Rsi.Definition.Bind(2).Run([[10, 12, 11, 14, 13]])[0];
        double[] smoothed = Sma.Definition.Bind(2).Run([rsi])[0];
        Assert.Equal(3, smoothed.TakeWhile(double.IsNaN).Count());
        Assert.Equal((rsi[2] + rsi[3]) / 2, smoothed[3], 1e-12);
    }

    [Fact]
    public void ComputePanel_SeriesOfDifferentPanels_AreRefused()
    {
        PanelSeries one = new(new PanelLayout([3, 4]));
        PanelSeries other = new(new PanelLayout([3, 4]));
        Assert.Throws<ArgumentException>(() => Sma.Definition.Bind(2).ComputePanel([one], [other]));
    }

    [Fact]
    public void Restore_StateOfOtherParameters_IsRefused()
    {
        IndicatorStream twenty = Sma.Definition.Bind(20).CreateStream();
        byte[] saved = new byte[twenty.SavedLength];
        twenty.Save(saved);
        saved = [.. saved, .. new byte[8]];
        Assert.Throws<ArgumentException>(() => Sma.Definition.Bind(21).CreateStream().Restore(saved));
    }

    [Fact]
    public void CopyFrom_EarlierCopy_RevisesABar()
    {
        Indicator sma = Sma.Definition.Bind(2);
        IndicatorStream stream = sma.CreateStream();
        IndicatorStream earlier = sma.CreateStream();
        double[] value = new double[1];
        stream.Update([1], value);
        earlier.CopyFrom(stream);
        stream.Update([3], value);
        Assert.Equal(2, value[0]);
        stream.CopyFrom(earlier);
        stream.Update([5], value);
        Assert.Equal(3, value[0]);
    }
}
