using TradingChitti.Market;

namespace TradingChitti.Tests.Unit.Market;

public sealed class PriceAdjustmentTests
{
    private static readonly DateOnly[] Sessions = [new(2024, 1, 1), new(2024, 1, 2), new(2024, 1, 3), new(2024, 1, 4)];

    [Fact]
    public void TwoActions_DivideWhatLiesBeforeEach()
    {
        double[] close = [600, 600, 300, 100];
        double[] volume = [10, 10, 20, 60];
        PriceAdjustment.Apply(
            Sessions, [new(new(2024, 1, 3), "split-or-bonus", 2), new(new(2024, 1, 4), "split-or-bonus", 3)], [close], [volume]);
        Assert.Equal([100, 100, 100, 100], close); // 600/(2*3), 600/(2*3), 300/3, 100
        Assert.Equal([60, 60, 60, 60], volume);
    }

    [Fact]
    public void ActionBetweenSessions_CountsFromTheNextSession()
    {
        double[] close = [200, 200, 100, 100];
        PriceAdjustment.Apply(
            [new(2024, 1, 1), new(2024, 1, 2), new(2024, 1, 8), new(2024, 1, 9)], [new(new(2024, 1, 6), "split-or-bonus", 2)], [close], []);
        Assert.Equal([100, 100, 100, 100], close);
    }

    [Fact]
    public void ActionBeforeTheFirstSession_ChangesNothing()
    {
        double[] close = [1, 2, 3, 4];
        PriceAdjustment.Apply(Sessions, [new(new(2023, 12, 1), "split-or-bonus", 5)], [close], []);
        Assert.Equal([1, 2, 3, 4], close);
    }
}
