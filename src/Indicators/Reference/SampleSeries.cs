namespace TradingChitti.Indicators.Reference;

/// <summary>Made-up bars for the pictures: a walk on whole paise from an integer generator, the same on every machine.</summary>
internal sealed class SampleSeries
{
    private readonly Dictionary<string, double[]> _columns = [];
    private uint _state = 20_260_529;

    public SampleSeries(int bars)
    {
        foreach (string name in (string[])["open", "high", "low", "close", "volume", "delivery", "periods", "anchor"])
            _columns[name] = new double[bars];
        int price = 50_000;
        for (int bar = 0; bar < bars; bar++)
        {
            // A slow swing under the noise, so that trends and turns can be seen.
            int swing = ((bar / 23 % 4) switch { 0 => 90, 1 => -30, 2 => -120, _ => 60 }) + Next(900) - 450;
            int open = price + Next(700) - 350;
            int close = Math.Max(1_000, open + swing);
            int volume = 20_000 + Next(80_000) + (Math.Abs(swing) * 40);
            Set("open", bar, open / 100.0);
            Set("close", bar, close / 100.0);
            Set("high", bar, (Math.Max(open, close) + Next(250)) / 100.0);
            Set("low", bar, (Math.Min(open, close) - Next(250)) / 100.0);
            Set("volume", bar, volume);
            Set("delivery", bar, volume / 100 * (20 + Next(60)));
            Set("periods", bar, 2 + (bar % 29));
            Set("anchor", bar, bar % 40 == 0 ? 1 : 0);
            price = close;
        }
    }

    public double[] this[string column] => _columns[column];

    private void Set(string column, int bar, double value) => _columns[column][bar] = value;

    private int Next(int below)
    {
        _state = (_state * 1_664_525) + 1_013_904_223;
        return (int)((_state >> 8) % (uint)below);
    }
}
