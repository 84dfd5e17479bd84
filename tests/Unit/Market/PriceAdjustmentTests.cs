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

    [Fact]
    public void Demerger_ScalesPricesAndNoShares()
    {
        double[] close = [120, 120, 100, 100];
        double[] volume = [10, 10, 10, 10];
        PriceAdjustment.Apply(Sessions, [new(new(2024, 1, 3), ActionKinds.Demerger, 1.2)], [close], [volume]);
        Assert.Equal([100, 100, 100, 100], close);
        Assert.Equal([10, 10, 10, 10], volume);
    }

    [Fact]
    public void Dividend_CountsInTotalReturnOnly()
    {
        CorporateAction dividend = CorporateAction.Dividend(new(2024, 1, 3), 20);
        double[] adjusted = [200, 100, 80, 80];
        PriceAdjustment.Apply(Sessions, [dividend], [adjusted], []);
        Assert.Equal([200, 100, 80, 80], adjusted);
        double[] total = [200, 100, 80, 80];
        double[] volume = [5, 5, 5, 5];
        PriceAdjustment.Apply(Sessions, [dividend], [total], [volume], PriceScale.TotalReturn);
        Assert.Equal([160, 80, 80, 80], total); // 1 - 20 / 100 = 0.8
        Assert.Equal([5, 5, 5, 5], volume);
    }

    [Fact]
    public void Raw_StaysAsItIs()
    {
        double[] close = [200, 200, 100, 100];
        PriceAdjustment.Apply(Sessions, [CorporateAction.Bonus(new(2024, 1, 3), 1, 1)], [close], [], PriceScale.Raw);
        Assert.Equal([200, 200, 100, 100], close);
    }

    /// <summary>
    /// Closes before the ex-date as the exchange published them, and what a vendor of adjusted prices (Yahoo) makes of them: 2,516.80 to 2,440.00
    /// for 3 shares of Rs 1,800 for 25, 1,223.60 to 1,208.58 for 1 share of Rs 818 for 26, 2,064.05 to 2,055.88 for 6 of Rs 1,812 for 179.
    /// </summary>
    [Theory]
    [InlineData(3, 25, 1800, 2516.80, 2440.00)]
    [InlineData(1, 26, 818, 1223.60, 1208.58)]
    [InlineData(6, 179, 1812, 2064.05, 2055.88)]
    public void Rights_GiveTheTheoreticalPriceWithoutThem(double newShares, double heldShares, double price, double before, double expected)
    {
        double[] close = [before, before, expected, expected];
        double[] volume = [100, 100, 100, 100];
        PriceAdjustment.Apply(Sessions, [CorporateAction.Rights(new(2024, 1, 3), newShares, heldShares, price)], [close], [volume]);
        Assert.Equal(expected, close[1], 0.006);
        Assert.Equal(100 * before / close[1], volume[1], 1e-9);
    }

    [Fact]
    public void DividendAndSplit_OfOneDay_AreBothTakenFromTheCloseBefore()
    {
        double[] close = [100, 100, 40, 40];
        CorporateAction[] actions = [CorporateAction.Dividend(new(2024, 1, 3), 20), CorporateAction.Split(new(2024, 1, 3), 10, 5)];
        PriceAdjustment.Apply(Sessions, actions, [close], [], PriceScale.TotalReturn);
        Assert.Equal([40, 40, 40, 40], close); // 100 × (1 − 20 / 100) / 2
    }

    [Fact]
    public void DividendAfterASplit_WithNoSessionBetween_CountsOnTheNewScale()
    {
        DateOnly[] sessions = [new(2024, 1, 1), new(2024, 1, 8)];
        double[] close = [100, 40];
        CorporateAction[] actions = [CorporateAction.Split(new(2024, 1, 3), 10, 5), CorporateAction.Dividend(new(2024, 1, 5), 10)];
        PriceAdjustment.Apply(sessions, actions, [close], [], PriceScale.TotalReturn);
        Assert.Equal([40, 40], close); // 100 / 2 = 50, and 1 − 10 / 50
    }

    [Fact]
    public void Steps_SayWhatEachActionDoes()
    {
        double[] close = [600, 600, 300, 100];
        CorporateAction[] actions = [CorporateAction.Dividend(new(2024, 1, 2), 6), CorporateAction.Bonus(new(2024, 1, 4), 2, 1)];
        Assert.Equal(
            [new(actions[0], 1, 600, 600.0 / 594, 1), new(actions[1], 3, 300, 3, 3)],
            PriceAdjustment.Steps(Sessions, actions, close, PriceScale.TotalReturn));
    }
}
