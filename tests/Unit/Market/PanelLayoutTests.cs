using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Market;

public sealed class PanelLayoutTests
{
    [Fact]
    public void Layout_OfNineInstruments_PutsTheLongestTogether()
    {
        PanelLayout layout = new([5, 9, 1, 7, 8, 6, 4, 3, 2]);
        Assert.Equal(2, layout.Tiles.Count);
        Assert.Equal([9, 8, 7, 6, 5, 4, 3, 2], layout.Tiles[0].Counts.ToArray());
        Assert.Equal([1, 0, 0, 0, 0, 0, 0, 0], layout.Tiles[1].Counts.ToArray());
        Assert.Equal([1, 4, 3, 5, 0, 6, 7, 8], layout.Tiles[0].Instruments.ToArray());
        Assert.Equal((9 + 1) * PanelLayout.TileWidth, layout.Length);
    }

    [Fact]
    public void Layout_OfNothing_IsEmpty()
    {
        PanelLayout layout = new([]);
        Assert.Empty(layout.Tiles);
        Assert.Equal(0, layout.Length);
    }

    [Fact]
    public void CountOf_AnInstrument_IsItsOwn() => Assert.Equal(7, new PanelLayout([3, 7, 5]).CountOf(1));

    [Fact]
    public void Layout_NegativeCount_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new PanelLayout([3, -1]));
}
