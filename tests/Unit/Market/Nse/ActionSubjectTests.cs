using TradingChitti.Market;
using TradingChitti.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Nse;

public sealed class ActionSubjectTests
{
    private static readonly DateOnly ExDate = new(2023, 5, 19);

    [Theory]
    [InlineData("Bonus 1:1", 2.0)] // one new for one held: two where there was one
    [InlineData("Bonus 1:3", 4.0 / 3)]
    [InlineData("Bonus Issue - 3:2", 2.5)]
    [InlineData("Face Value Split From Rs 10/- To Rs 2/-", 5.0)]
    [InlineData("Face Value Split (Sub-Division) - From Rs 10/- Per Share To Re 1/- Per Share", 10.0)]
    [InlineData("Face Value Split (Sub-Division) - From Rs. 2 Per Share To Re. 0.50 Per Share", 4.0)]
    public void Rescaling_GivesTheDivisor(string subject, double divisor)
    {
        ActionSubject read = ActionSubject.Parse(subject, ExDate, 10);
        Assert.Equal((divisor, ExDate, null), (Assert.Single(read.Actions).PriceDivisor, read.Actions[0].ExDate, read.NotUnderstood));
    }

    [Theory]
    [InlineData("Interim Dividend - Rs 5 Per Share", 5.0)]
    [InlineData("Interim Dividend - Re 0.36 Per Share", 0.36)]
    [InlineData("Dividend - Re 0.90 Per Share", 0.90)]
    [InlineData("Annual General Meeting/Dividend - Rs 25 Per Share/ Special Dividend - Rs 15 Per Share", 40.0)]
    [InlineData("Dividend - 35%", 3.5)] // of a face value of Rs 10
    public void Dividend_GivesRupeesAShare(string subject, double cash)
    {
        ActionSubject read = ActionSubject.Parse(subject, ExDate, 10);
        Assert.Equal((ActionKinds.Dividend, cash, 1.0), (Assert.Single(read.Actions).Kind, read.Actions[0].CashInr, read.Actions[0].PriceDivisor));
    }

    [Fact]
    public void Rights_PremiumIsOnTopOfTheFaceValue() =>
        Assert.Equal([CorporateAction.Rights(ExDate, 1, 15, 1257)], ActionSubject.Parse("Rights 1:15 @ Premium Rs 1247", ExDate, 10).Actions);

    [Fact]
    public void TwoEvents_OfOneSubject_AreTwo() =>
        Assert.Equal(
            [CorporateAction.Bonus(ExDate, 1, 1), CorporateAction.Dividend(ExDate, 2)],
            ActionSubject.Parse("Bonus 1:1 / Final Dividend - Rs 2 Per Share", ExDate, 10).Actions);

    [Theory]
    [InlineData("Annual General Meeting")]
    [InlineData("Interest Payment")]
    [InlineData("Extra Ordinary General Meeting")]
    public void WhatChangesNoPrice_GivesNothing(string subject)
    {
        ActionSubject read = ActionSubject.Parse(subject, ExDate, 10);
        Assert.Equal((0, null), (read.Actions.Count, read.NotUnderstood));
    }

    [Theory]
    [InlineData("Demerger", 10.0)]
    [InlineData("Bonus Debentures 1:1", 10.0)]
    [InlineData("Bonus 0:1", 10.0)]
    [InlineData("Rights 1:15", 10.0)] // no price
    [InlineData("Rights 1:15 @ Premium Rs 1247", null)] // no face value to add it to
    [InlineData("Dividend - 35%", null)]
    [InlineData("Scheme Of Arrangement", 10.0)]
    public void WhatNoRuleFits_IsNamedAndNotGuessed(string subject, double? faceValue)
    {
        ActionSubject read = ActionSubject.Parse(subject, ExDate, faceValue);
        Assert.Equal((0, subject), (read.Actions.Count, read.NotUnderstood));
    }
}
