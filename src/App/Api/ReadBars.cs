using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>One bar on the scale of the newest session; shares are scaled the other way, so that price times shares stays what it was.</summary>
public readonly record struct BarItem(
    DateOnly Session, double Open, double High, double Low, double Close, double Volume, double? DeliveryShares);

/// <summary>Bars of one instrument, oldest first.</summary>
public sealed record BarsAnswer(string Symbol, bool Adjusted, IReadOnlyList<BarItem> Bars)
{
    /// <summary><c>daily</c>, <c>weekly</c> or <c>monthly</c>.</summary>
    public Timeframe Timeframe { get; init; }

    /// <summary>Whether the last bar's week or month has sessions to come.</summary>
    public bool LastIsForming { get; init; }
}

/// <summary>Which bars: the newest <paramref name="Limit"/> between two days, both included; a null day does not restrict.</summary>
public sealed record BarsQuery(string Symbol, DateOnly? From, DateOnly? To, int Limit)
{
    public Timeframe Timeframe { get; init; }
}

/// <summary>The adjusted bars of an instrument.</summary>
public sealed class ReadBarsHandler(FindInstrumentHandler find, BarStore bars, LongerBarsReader longer)
{
    /// <summary>More daily bars than any Indian share has.</summary>
    public const int MostBars = 10_000;

    public async Task<ApiOutcome<BarsAnswer>> HandleAsync(BarsQuery query, CancellationToken cancellationToken)
    {
        if (query.From > query.To)
            return ApiProblem.BadValue("from", "from is a day after to.");
        ApiOutcome<Instrument> found = await find.HandleAsync(query.Symbol, cancellationToken);
        return await found.ThenAsync(instrument => LoadAsync(instrument, query, cancellationToken));
    }

    // The whole scale hangs on the newest session, so an older window is cut out of the history and not loaded as of its own end.
    private async Task<ApiOutcome<BarsAnswer>> LoadAsync(Instrument instrument, BarsQuery query, CancellationToken cancellationToken)
    {
        int rows = query.To is null && query.Timeframe == Timeframe.Daily ? query.Limit : MostBars;
        BarFrame frame = await bars.LoadFrameAsync(instrument.InstrumentId, DateOnly.MaxValue, rows, cancellationToken);
        bool isForming = false;
        if (query.Timeframe != Timeframe.Daily)
        {
            LongerBars made = await longer.MakeAsync(frame, query.Timeframe, cancellationToken);
            (frame, isForming) = (made.Bars, made.IsLastForming);
        }

        int end = query.To is { } to ? After(frame.Sessions, to) : frame.Count;
        int first = query.From is { } from ? After(frame.Sessions, from.AddDays(-1)) : 0;
        first = Math.Max(first, end - query.Limit);
        List<BarItem> items = new(Math.Max(0, end - first));
        bool hasDelivery = frame.TryGetColumn("delivery", out ReadOnlySpan<double> delivery);
        for (int bar = first; bar < end; bar++)
        {
            double? delivered = hasDelivery && !double.IsNaN(delivery[bar]) ? Math.Round(delivery[bar]) : null;
            items.Add(new(frame.Sessions[bar], frame.Open[bar], frame.High[bar], frame.Low[bar], frame.Close[bar], frame.Volume[bar], delivered));
        }

        return new BarsAnswer(instrument.Symbol, Adjusted: true, items)
        {
            Timeframe = query.Timeframe,
            LastIsForming = isForming && end == frame.Count && items.Count > 0,
        };
    }

    /// <summary>The index of the first session after a day.</summary>
    private static int After(DateOnly[] sessions, DateOnly day)
    {
        int found = Array.BinarySearch(sessions, day);
        return found >= 0 ? found + 1 : ~found;
    }
}
