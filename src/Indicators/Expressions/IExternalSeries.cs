using TradingChitti.Market;

namespace TradingChitti.Indicators.Expressions;

/// <summary>Gives the values of external series along the bars of one instrument.</summary>
public interface IExternalSeries
{
    /// <summary>
    /// Fills one value per bar: what was known at the close of that bar's session, and for the last bar what is known at the moment of the
    /// run. Called at most once per series and frame in a run, and never from two threads at once.
    /// </summary>
    /// <param name="series">The series asked for.</param>
    /// <param name="frame">The bars; <see cref="BarFrame.InstrumentId"/> says whose.</param>
    /// <param name="destination">Receives one value per bar; NaN where not known. Same length as the frame.</param>
    /// <returns>False where nothing is known of the series for this instrument: it is then unknown at every bar.</returns>
    bool TryFill(ExternalSeries series, BarFrame frame, Span<double> destination);
}
