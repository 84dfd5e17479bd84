using TradingChitti.App.Api.Http;
using TradingChitti.Data.Api;
using TradingChitti.Data.Market;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>Makes weekly and monthly bars by the calendar as learned so far.</summary>
public sealed class LongerBarsReader(CalendarStore calendar, MarketReader market)
{
    private const string Daily = "daily";
    private const string Weekly = "weekly";
    private const string Monthly = "monthly";

    /// <summary>The names of timeframes, as queries and commands take them.</summary>
    public static IReadOnlyList<string> Names { get; } = [Daily, Weekly, Monthly];

    /// <summary>The timeframe a query asks for; daily by default.</summary>
    public static Timeframe Timeframe(QueryReader query) => Find(query.OneOf("timeframe", Daily, Weekly, Monthly));

    /// <summary>The timeframe of a name; daily for none.</summary>
    public static Timeframe Find(string? name) => name switch
    {
        Weekly => Market.Timeframe.Weekly,
        Monthly => Market.Timeframe.Monthly,
        _ => Market.Timeframe.Daily,
    };

    public async Task<LongerBars> MakeAsync(BarFrame daily, Timeframe timeframe, CancellationToken cancellationToken)
    {
        MarketCalendar days = await calendar.LoadMarketCalendarAsync(cancellationToken);
        DateOnly? latest = (await market.LoadVersionAsync(cancellationToken)).Session;
        return LongerBars.From(daily, timeframe, days, latest);
    }
}
