using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>One bar on the scale asked for; shares are scaled the other way, but for demergers and dividends, which make no shares.</summary>
public readonly record struct BarItem(
    DateOnly Session, double Open, double High, double Low, double Close, double Volume, double? DeliveryShares);

/// <summary>Bars of one instrument, oldest first.</summary>
public sealed record BarsAnswer(string Symbol, bool Adjusted, string Adjust, IReadOnlyList<BarItem> Bars)
{
    /// <summary><c>daily</c>, <c>weekly</c> or <c>monthly</c>.</summary>
    public Timeframe Timeframe { get; init; }

    /// <summary>Whether the last bar's week or month has sessions to come.</summary>
    public bool LastIsForming { get; init; }
}

/// <summary>Which bars: the newest <paramref name="Limit"/> between two days, both included; a null day does not restrict.</summary>
public sealed record BarsQuery(string Symbol, DateOnly? From, DateOnly? To, int Limit, PriceScale Scale = PriceScale.Adjusted)
{
    public Timeframe Timeframe { get; init; }
}

/// <summary>The bars of an instrument: raw, adjusted, or with dividends put back; of sessions, weeks or months.</summary>
public sealed class ReadBarsHandler(FindInstrumentHandler find, CorporateActionStore actions, LongerBarsReader longer)
{
    /// <summary>More daily bars than any Indian share has.</summary>
    public const int MostBars = 10_000;

    private const string Raw = "raw";
    private const string Price = "price";
    private const string TotalReturn = "total-return";

    public async Task<ApiOutcome<BarsAnswer>> HandleAsync(BarsQuery query, CancellationToken cancellationToken)
    {
        if (query.From > query.To)
            return ApiProblem.BadValue("from", "from is a day after to.");
        ApiOutcome<Instrument> found = await find.HandleAsync(query.Symbol, cancellationToken);
        return await found.ThenAsync(instrument => LoadAsync(instrument, query, cancellationToken));
    }

    /// <summary>What the query value <c>adjust</c> asks for.</summary>
    public static PriceScale Scale(QueryReader query) => query.OneOf("adjust", Raw, Price, TotalReturn) switch
    {
        Raw => PriceScale.Raw,
        TotalReturn => PriceScale.TotalReturn,
        _ => PriceScale.Adjusted,
    };

    /// <summary>The name of a scale in queries and answers.</summary>
    public static string Name(PriceScale scale) => scale switch
    {
        PriceScale.Raw => Raw,
        PriceScale.TotalReturn => TotalReturn,
        _ => Price,
    };

    // The whole scale hangs on the newest session, so an older window is cut out of the history and not loaded as of its own end.
    private async Task<ApiOutcome<BarsAnswer>> LoadAsync(Instrument instrument, BarsQuery query, CancellationToken cancellationToken)
    {
        RawHistory history = await actions.LoadRawAsync(instrument.InstrumentId, DateOnly.MaxValue, cancellationToken);
        history.Adjust(await actions.LoadAsync(instrument.InstrumentId, cancellationToken), query.Scale);
        BarFrame frame = history.Bars;
        double[] deliveryShares = history.DeliveryShares;
        bool isForming = false;
        if (query.Timeframe != Timeframe.Daily)
        {
            LongerBars made = await longer.MakeAsync(frame, query.Timeframe, cancellationToken);
            (frame, isForming) = (made.Bars, made.IsLastForming);
            deliveryShares = frame.TryGetColumn("delivery", out ReadOnlySpan<double> summed) ? summed.ToArray() : [.. frame.Volume.Select(_ => double.NaN)];
        }

        int end = query.To is { } to ? After(frame.Sessions, to) : frame.Count;
        int first = query.From is { } from ? After(frame.Sessions, from.AddDays(-1)) : 0;
        first = Math.Max(first, end - query.Limit);
        List<BarItem> items = new(Math.Max(0, end - first));
        for (int bar = first; bar < end; bar++)
        {
            double? delivered = double.IsNaN(deliveryShares[bar]) ? null : Math.Round(deliveryShares[bar]);
            items.Add(new(frame.Sessions[bar], frame.Open[bar], frame.High[bar], frame.Low[bar], frame.Close[bar], frame.Volume[bar], delivered));
        }

        return new BarsAnswer(instrument.Symbol, query.Scale != PriceScale.Raw, Name(query.Scale), items)
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
