using TradingChitti.Market;
using TradingChitti.Tests.Unit.Indicators;

namespace TradingChitti.Tests.Unit.Market;

public sealed class BarPanelTests
{
    private static readonly BarFrame[] Frames = [.. Enumerable.Range(0, 11).Select(seed => SampleBars.Walk(20 + (seed * 3), seed))];

    public static TheoryData<int, string> Columns
    {
        get
        {
            TheoryData<int, string> rows = [];
            for (int instrument = 0; instrument < Frames.Length; instrument++)
            {
                foreach (string name in (string[])["open", "high", "low", "close", "volume"])
                    rows.Add(instrument, name);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Columns))]
    public void Series_OfAColumn_HoldsEachInstrumentsOwn(int instrument, string name)
    {
        BarPanel panel = BarPanel.Create(Frames);
        Assert.True(panel.TryGetSeries(name, out PanelSeries? series));
        Assert.True(Frames[instrument].TryGetColumn(name, out ReadOnlySpan<double> column));
        double[] read = new double[column.Length];
        series.CopyTo(instrument, read);
        Assert.Equal(column.ToArray(), read);
        Assert.Equal(column[^1], series.Last(instrument));
        Assert.Equal(column[3], series.At(instrument, 3));
    }

    [Fact]
    public void Series_OfAnExtraColumn_IsMissingWhereAFrameLacksIt()
    {
        BarFrame plain = SampleBars.Walk(3);
        BarFrame extra = new(7, plain.Sessions, plain.Open, plain.High, plain.Low, plain.Close, plain.Volume, new Dictionary<string, double[]> { ["delivery"] = [1, 2, 3] });
        BarPanel panel = BarPanel.Create([plain, extra]);
        Assert.True(panel.TryGetSeries("delivery", out PanelSeries? series));
        Assert.Equal(3, series.Last(1));
        Assert.True(double.IsNaN(series.Last(0)));
    }

    [Fact]
    public void TryGetSeries_UnknownColumn_IsFalse() => Assert.False(BarPanel.Create(Frames).TryGetSeries("oi", out _));

    [Fact]
    public void Last_WithoutBars_IsMissing()
    {
        BarPanel panel = BarPanel.Create([SampleBars.Walk(0)]);
        Assert.True(panel.TryGetSeries("close", out PanelSeries? series));
        Assert.True(double.IsNaN(series.Last(0)));
    }

    [Fact]
    public void At_BeyondTheNewestBar_IsRefused()
    {
        BarPanel panel = BarPanel.Create(Frames);
        Assert.True(panel.TryGetSeries("close", out PanelSeries? series));
        Assert.Throws<ArgumentOutOfRangeException>(() => series.At(0, 20));
    }

    [Fact]
    public void CopyTo_WrongLength_IsRefused()
    {
        BarPanel panel = BarPanel.Create(Frames);
        Assert.True(panel.TryGetSeries("close", out PanelSeries? series));
        Assert.Throws<ArgumentException>(() => series.CopyTo(0, new double[21]));
    }
}
