using TradingChitti.Indicators.Statistics;

namespace TradingChitti.Tests.Unit.Indicators.Statistics;

/// <summary>What windows give where sums of large numbers would leave rounding errors behind.</summary>
public sealed class WindowEdgeTests
{
    private static readonly double[] ThenFlat = [0.1, 1e6, 3e-5, 7e3, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1];

    [Fact]
    public void Var_ValuesThatStandStillAfterALargeOne_AreZeroAtOnce() =>
        Assert.Equal([0, 0, 0], Var.Definition.Bind(4).Run([ThenFlat])[0][7..]);

    [Fact]
    public void StdDev_ValuesThatStandStillAfterALargeOne_AreZeroAtOnce() =>
        Assert.Equal([0, 0, 0], StdDev.Definition.Bind(4).Run([ThenFlat])[0][7..]);

    [Fact]
    public void AvgDev_ValuesThatStandStill_AreZero() => Assert.Equal([0, 0, 0], AvgDev.Definition.Bind(4).Run([ThenFlat])[0][7..]);

    [Fact]
    public void Var_ALargeValueThatHasPassed_IsForgottenWithinTwoWindows()
    {
        // 1, 2, 1, 2 has mean 1.5 and variance 0.25.
        double[] x = [1, 2, 1e15, .. Enumerable.Range(0, 12).Select(bar => 1.0 + (bar % 2))];
        Assert.All(Var.Definition.Bind(4).Run([x])[0][10..], variance => Assert.Equal(0.25, variance, 1e-15));
    }

    [Fact]
    public void Var_ValuesTooLargeToBeSquared_AreForgottenWithinTwoWindows()
    {
        double[] x = [1e308, 1e308, 1e308, .. Enumerable.Range(0, 12).Select(bar => 1.0 + (bar % 2))];
        Assert.All(Var.Definition.Bind(4).Run([x])[0][11..], variance => Assert.Equal(0.25, variance, 1e-15));
    }

    [Fact]
    public void Correl_SeriesThatStandsStill_IsZero()
    {
        double[] moving = [1, 5, 2, 8, 1e5, 4, 6, 9, 7, 2];
        Assert.Equal([0, 0, 0], Correl.Definition.Bind(4).Run([ThenFlat, moving])[0][7..]);
        Assert.Equal([0, 0, 0], Correl.Definition.Bind(4).Run([moving, ThenFlat])[0][7..]);
    }

    [Fact]
    public void Correl_OfASeriesWithItselfAndItsOpposite_IsOneAndMinusOne()
    {
        double[] x = SampleBars.Walk(300).Close;
        double[] opposite = [.. x.Select(value => -value)];
        Assert.All(Correl.Definition.Bind(20).Run([x, x])[0][19..], r => Assert.Equal(1, r, 1e-14));
        Assert.All(Correl.Definition.Bind(20).Run([x, opposite])[0][19..], r => Assert.Equal(-1, r, 1e-14));
    }

    // Returns of x are 1, -1/2, 1 and those of y 1/2, -1/3, 1/2: y moves (1/2 + 1/3) / (1 + 1/2) = 5/9 as far.
    [Fact]
    public void Beta_OfTwoSeries_IsTheSlopeOfTheSecondOnesReturns() =>
        Assert.Equal(5.0 / 9, Beta.Definition.Bind(3).Run([[1, 2, 1, 2], [4, 6, 4, 6]])[0][3], 1e-15);

    [Fact]
    public void Beta_ReturnFromZero_CountsAsZero() => Assert.Equal(0, Beta.Definition.Bind(1).Run([[0, 5], [3, 4]])[0][1]);

    [Fact]
    public void LinearReg_OfALine_IsTheLine()
    {
        // 3, 5, 7, 9, 11: slope 2; four bars of it begin at 5, end at 11, go on to 13 and climb at atan(2).
        double[] x = [3, 5, 7, 9, 11];
        Assert.Equal(2, LinearRegSlope.Definition.Bind(4).Run([x])[0][4]);
        Assert.Equal(5, LinearRegIntercept.Definition.Bind(4).Run([x])[0][4]);
        Assert.Equal(11, LinearReg.Definition.Bind(4).Run([x])[0][4]);
        Assert.Equal(13, Tsf.Definition.Bind(4).Run([x])[0][4]);
        Assert.Equal(Math.Atan(2) * 180 / Math.PI, LinearRegAngle.Definition.Bind(4).Run([x])[0][4], 1e-14);
    }

    // Mean 2, distances of place -1, 0, 1: slope (5 - 0) / 2, end 2 + 2.5.
    [Fact]
    public void LinearReg_OddPeriod_TakesTheMiddleIntoTheMean() => Assert.Equal(4.5, LinearReg.Definition.Bind(3).Run([[0, 1, 5]])[0][2]);

    [Theory]
    [InlineData(0.1)]
    [InlineData(123.45)]
    [InlineData(-7e9)]
    public void LinearReg_OfAFlatWindow_IsExactlyItsLevel(double level)
    {
        double[] x = [1e9, 3, .. Enumerable.Repeat(level, 20)];
        Assert.All(LinearReg.Definition.Bind(14).Run([x])[0][15..], value => Assert.Equal(level, value));
        Assert.All(LinearRegAngle.Definition.Bind(14).Run([x])[0][15..], value => Assert.Equal(0, value));
    }
}
