using TradingChitti.Data.Market;

namespace TradingChitti.App.Api;

/// <summary>An instrument with its newest bar.</summary>
/// <param name="ChangeFraction">Newest close against the close before on the same scale; 0.01 is 1 %.</param>
/// <param name="Volume">Shares traded.</param>
public sealed record InstrumentItem(
    string Symbol,
    string? Isin,
    string Name,
    string Series,
    string? Industry,
    DateOnly? LastSession,
    double? Close,
    double? ChangeFraction,
    double? Volume)
{
    internal static InstrumentItem Of(InstrumentQuote quote) => new(
        quote.Instrument.Symbol,
        quote.Instrument.Isin,
        quote.Instrument.Name,
        quote.Instrument.Series,
        quote.Instrument.Industry,
        quote.LastSession,
        quote.Close,
        quote.ChangeFraction,
        quote.VolumeShares);
}
