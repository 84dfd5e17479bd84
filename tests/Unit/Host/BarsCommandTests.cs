using System.Text;
using TradingChitti.Host.Commands;
using TradingChitti.Indicators.Expressions.Tables;
using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Host;

public sealed class BarsCommandTests
{
    private static readonly DateOnly[] Sessions = [new(2026, 8, 20), new(2026, 8, 21)];

    [Fact]
    public void Export_WritesShortestTextAndNothingForWhatIsUnknown()
    {
        BarFrame frame = Frame(new() { ["delivery"] = [double.NaN, 250] });
        Assert.Equal(
            "date,open,high,low,close,volume,delivery\n2026-08-20,0.1,0.3,0.1,0.30000000000000004,1000,\n2026-08-21,100,101.05,99.95,100.5,123456789012,250\n",
            Text(frame));
    }

    [Fact]
    public void Export_WithoutAnyDelivery_HasNoColumnForIt() =>
        Assert.StartsWith("date,open,high,low,close,volume\n", Text(Frame(new() { ["delivery"] = [double.NaN, double.NaN] })), StringComparison.Ordinal);

    [Fact]
    public void Export_IsReadBackBySeriesCompute_BitForBit()
    {
        BarFrame frame = Frame(new() { ["delivery"] = [500, 250] });
        SeriesTable table = Assert.IsType<SeriesTableOutcome.Read>(SeriesTable.Read(new MemoryStream(Encoding.UTF8.GetBytes(Text(frame))))).Table;
        Assert.Equal(frame.Sessions, table.Frame.Sessions);
        Assert.Equal(frame.Close, table.Frame.Close);
        Assert.Equal(frame.Volume, table.Frame.Volume);
        Assert.True(table.Frame.TryGetColumn("delivery", out ReadOnlySpan<double> delivery));
        Assert.Equal([500, 250], delivery.ToArray());
    }

    private static BarFrame Frame(Dictionary<string, double[]> extra) => new(
        1, Sessions, [0.1, 100], [0.3, 101.05], [0.1, 99.95], [0.1 + 0.2, 100.5], [1000, 123456789012], extra);

    private static string Text(BarFrame frame)
    {
        using StringWriter writer = new() { NewLine = "\n" };
        BarsCommand.Write(frame, writer);
        return writer.ToString();
    }
}
