using TradingChitti.Market;
using TradingChitti.Market.Nse;

namespace TradingChitti.Tests.Unit.Market.Nse;

public sealed class ReferenceFileTests
{
    [Fact]
    public void EquityList_GivesEverySecurityWithItsIsin()
    {
        ReadOutcome.SecurityList list = Assert.IsType<ReadOutcome.SecurityList>(NseFiles.ReadReference("EQUITY_L.csv"));
        Assert.Equal((2132, 2132, 0), (list.RowsRead, list.Securities.Count, list.RowsRejected));
        Assert.Equal(new("20MICRONS", "20 Microns Limited", "EQ", new(2008, 10, 6), "INE144J01027", 5m), list.Securities[0]);
    }

    [Fact]
    public void EquityList_SameIsinTwice_RejectsTheSecondLine()
    {
        const string Row = "A,Company A,EQ,06-OCT-2008,5,1,INE144J01027,5\n";
        ReadOutcome read = NseFiles.ReadText(
            "SYMBOL,NAME OF COMPANY, SERIES, DATE OF LISTING, PAID UP VALUE, MARKET LOT, ISIN NUMBER, FACE VALUE\n" + Row + Row.Replace("A,", "B,"));
        Assert.Equal([new Rejection(3, "ISIN INE144J01027 appears twice")], read.Rejections);
    }

    [Theory]
    [InlineData("ind_nifty50list.csv", "NIFTY 50", 50)]
    [InlineData("ind_nifty100list.csv", "NIFTY 100", 100)]
    [InlineData("ind_nifty200list.csv", "NIFTY 200", 200)]
    [InlineData("ind_nifty500list.csv", "NIFTY 500", 500)]
    [InlineData("ind_nifty500list_2026-08_rehmahahmed.csv", "NIFTY 500", 500)]
    [InlineData("ind_niftysmallcap250list.csv", "NIFTY SMALLCAP 250", 250)]
    [InlineData("ind_niftytotalmarket_list.csv", "NIFTY TOTAL MARKET", 750)] // and a dummy of a demerger, without a real ISIN
    public void IndexList_IsNamedAndComplete(string file, string index, int members)
    {
        ReadOutcome.IndexList list = Assert.IsType<ReadOutcome.IndexList>(NseFiles.ReadReference(file));
        Assert.Equal((index, members), (list.IndexName, list.Constituents.Count));
    }

    [Theory]
    [InlineData("nse_holidays_2022_2026_sonufsd.json", 73, "2022-01-26", "Holiday")]
    [InlineData("nse_holidays_2026_herrrickshaw.json", 20, "2026-01-15", "Holiday")]
    [InlineData("nse_holidays_2023_eod2.json", 15, "2023-01-26", "Republic Day")]
    public void HolidayList_OfAnyShape_GivesItsDays(string file, int atLeast, string first, string note)
    {
        ReadOutcome.HolidayList list = Assert.IsType<ReadOutcome.HolidayList>(NseFiles.ReadReference(file));
        Assert.InRange(list.Days.Count, atLeast, 80);
        Assert.Equal(new MarketDay(DateOnly.Parse(first), false, note), list.Days[0]);
    }

    [Fact]
    public void HolidayList_OfTheExchangesAddress_TakesTheCashMarket()
    {
        ReadOutcome read = NseFiles.ReadText("""{"CM":[{"tradingDate":"26-Jan-2026","description":"Republic Day"}],"FO":[{"tradingDate":"01-Jan-2026"}]}""");
        Assert.Equal([new MarketDay(new(2026, 1, 26), false, "Republic Day")], Assert.IsType<ReadOutcome.HolidayList>(read).Days);
    }

    [Fact]
    public void Fundamentals_KeepFractionsAndDeriveEarningsPerShare()
    {
        ReadOutcome.Fundamentals table =
            Assert.IsType<ReadOutcome.Fundamentals>(NseFiles.ReadReference("fundamentals_india_financial_ratios_2026-07.csv"));
        Assert.Equal((1309, 0), (table.Companies.Count, table.RowsRejected));
        FundamentalsRow first = table.Companies[0];
        Dictionary<string, double> metrics = new(first.Metrics);
        Assert.Equal(("AADHARHFC", new(2026, 7, 28)), (first.Symbol, first.AsOf));
        Assert.Equal(new(2026, 7, 28, 17, 26, 24, 551, 549, TimeSpan.Zero), first.KnownAt);
        Assert.Equal(0.1453250213171124, metrics["roe"]);
        Assert.Equal(497.85 / 19.79369018720115, metrics["eps"]);
    }

    [Fact]
    public void Fundamentals_AbsentRatio_IsLeftOut()
    {
        ReadOutcome.Fundamentals table =
            Assert.IsType<ReadOutcome.Fundamentals>(NseFiles.ReadReference("fundamentals_india_financial_ratios_2026-07.csv"));
        FundamentalsRow infosys = Assert.Single(table.Companies, company => company.Symbol == "INFY");
        Assert.DoesNotContain(infosys.Metrics, metric => metric.Key is "pe" or "pb" or "eps"); // it reports in dollars
    }

    [Theory]
    [InlineData("MUFIN", "current_ratio 63151.9567 is not between 0 and 100: current liabilities are next to nothing")]
    [InlineData("IDEA", "debt_to_equity -5.3842 is not between 0 and 50: equity is next to nothing or below it")]
    [InlineData("MMTC", "operating_margin 187.5044 is not between -10 and 2: sales are next to nothing; net_margin 113.6012 is not between -10 and 2: sales are next to nothing")]
    public void Fundamentals_ValueThatCannotBe_IsLeftOutWithItsReason(string symbol, string reason)
    {
        ReadOutcome.Fundamentals table =
            Assert.IsType<ReadOutcome.Fundamentals>(NseFiles.ReadReference("fundamentals_india_financial_ratios_2026-07.csv"));
        FundamentalsRow company = Assert.Single(table.Companies, company => company.Symbol == symbol);
        Assert.Equal(reason, string.Join("; ", company.LeftOut));
        Assert.Empty(company.LeftOut.Select(text => text[..text.IndexOf(' ')]).Intersect(company.Metrics.Select(metric => metric.Key)));
        Assert.Equal(table.Companies.Count(one => one.LeftOut.Count > 0), table.Rejections.Count); // listed, and the company taken
    }

    [Fact]
    public void Fundamentals_OfABank_HaveNoReturnOnCapitalEmployed()
    {
        ReadOutcome.Fundamentals table =
            Assert.IsType<ReadOutcome.Fundamentals>(NseFiles.ReadReference("fundamentals_india_financial_ratios_2026-07.csv"));
        FundamentalsRow bank = Assert.Single(table.Companies, company => company.Symbol == "ICICIBANK");
        Assert.DoesNotContain(bank.Metrics, metric => metric.Key is "roce" or "current_ratio" or "debt_to_equity");
        Assert.Contains(bank.Metrics, metric => metric.Key == "roe");
    }

    [Theory]
    [InlineData("mcap_local", "36553000000")]
    [InlineData("mcap_cr", "3655.3")]
    [InlineData("mcap_lakh", "365530")]
    public void Fundamentals_MarketCapOfAnyUnit_IsRupees(string column, string value)
    {
        ReadOutcome read = NseFiles.ReadText(
            $"ticker,close,close_date,pe,pb,eps,{column},roe_pct,computed_at\nACME,100,2026-07-28,20,2,4.5,{value},15,2026-07-28T17:00:00Z\n");
        Dictionary<string, double> metrics = new(Assert.Single(Assert.IsType<ReadOutcome.Fundamentals>(read).Companies).Metrics);
        Assert.Equal(36_553_000_000, metrics["market_cap"], 1e-3);
        Assert.Equal((4.5, 0.15), (metrics["eps"], metrics["roe"])); // stated, not derived
    }

    [Theory]
    [InlineData("BAJFINANCE", "2025-06-16", "split-or-bonus", 10.0)]
    [InlineData("POWERGRID", "2021-07-29", "split-or-bonus", 4.0 / 3)]
    [InlineData("RELIANCE", "2023-07-20", "demerger", 1.0834)]
    [InlineData("SIEMENS", "2025-04-07", "demerger", 1.7036)]
    public void CorporateActions_AreRatiosWhereTheyAreRatios(string symbol, string exDate, string kind, double divisor)
    {
        ReadOutcome.CorporateActions table =
            Assert.IsType<ReadOutcome.CorporateActions>(NseFiles.ReadReference("split_bonus_events_derived_2020_2026.csv"));
        Assert.Equal(31, table.Actions.Count);
        Assert.Contains(new SymbolAction(symbol, new(DateOnly.Parse(exDate), kind, divisor)), table.Actions);
    }
}
