using TradingChitti.Indicators.Expressions;

namespace TradingChitti.Rules;

/// <summary>How much a signal is worth: the series that impact and confidence are computed from, and the formulas.</summary>
internal sealed class SignalWeights(PanelResult result, int first)
{
    public const string AgreementBasis = "agreement of evidence";

    public const string NoDirectionBasis = "no direction to agree on";

    private const int ImpactSessions = 5;
    private const double LeastVolumeFactor = 0.5;
    private const double MostVolumeFactor = 2;
    private const int Move = 0;
    private const int VolumeRatio = 1;
    private const int Sentiment = 2;
    private const int FirstVote = 3;

    /// <summary>Appended to the rules' expressions, so that they share their plan; votes are worded for a rise.</summary>
    public static IReadOnlyList<Expression> Series { get; } =
    [
        .. ((string[])
        [
            "atr(14) / close",
            "volume / sma(volume, 20)",
            "news.sentiment(3d)",
            "close > sma(50)",
            "rsi(14) > 50",
            "macd(12, 26, 9).histogram > 0",
            "obv > ago(obv, 10)",
            "close > ago(close, 1)",
            "news.sentiment(3d) > 0",
        ]).Select(ExpressionParser.ParseKnown),
    ];

    /// <summary>
    /// The absolute move to expect over five sessions, as a fraction: ATR(14)/close × √5 / 2, times √(volume / average of 20) held between 0.5 and 2, times
    /// 1 + |news sentiment of 3 days| for a rule that reads news.
    /// </summary>
    /// <remarks>
    /// For a random walk with daily deviation σ the range of a day averages σ√(8/π) (Feller 1951, Parkinson 1980) and the absolute move of
    /// n days σ√(2n/π), so the move is the range × √n / 2.
    /// </remarks>
    public double? Impact(int instrument, bool readsNews)
    {
        double move = result.Last(first + Move, instrument) * Math.Sqrt(ImpactSessions) / 2;
        if (double.IsNaN(move))
            return null;
        double volume = result.Last(first + VolumeRatio, instrument);
        if (!double.IsNaN(volume))
            move *= Math.Clamp(Math.Sqrt(volume), LeastVolumeFactor, MostVolumeFactor);
        double sentiment = result.Last(first + Sentiment, instrument);
        if (readsNews && !double.IsNaN(sentiment))
            move *= 1 + Math.Min(1, Math.Abs(sentiment));
        return move;
    }

    /// <summary>
    /// (agreeing + 1) / (known + 2) over the votes: trend, momentum, MACD, volume flow, the day's move and news. One half when nothing is known,
    /// and for a rule without direction.
    /// </summary>
    public (double Confidence, string Basis) Confidence(int instrument, Direction direction)
    {
        if (direction is Direction.Neutral)
            return (0.5, NoDirectionBasis);
        int known = 0;
        int agreeing = 0;
        for (int vote = FirstVote; vote < Series.Count; vote++)
        {
            double rises = result.Last(first + vote, instrument);
            if (double.IsNaN(rises))
                continue;
            known++;
            if (rises == 1 == (direction is Direction.Bullish))
                agreeing++;
        }

        return ((agreeing + 1.0) / (known + 2.0), AgreementBasis);
    }
}
