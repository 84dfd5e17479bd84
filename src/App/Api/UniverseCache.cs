using TradingChitti.Data.Api;
using TradingChitti.Data.Market;
using TradingChitti.Market;

namespace TradingChitti.App.Api;

/// <summary>
/// Keeps the latest universe in memory. It holds one, of the version and the depth last asked for, and reads a new one when bars were
/// imported since or a screen looks back further. Its size is bounded by the instruments of one session and <c>Api:ScreenMostRows</c>.
/// </summary>
public sealed class UniverseCache(MarketReader market, BarStore bars, InstrumentStore instruments) : IDisposable
{
    private const int LoadBatch = 256;

    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile Universe? _universe;

    /// <summary>The universe of the latest session with at least <paramref name="rows"/> bars each; null before the first bar.</summary>
    public async Task<Universe?> GetAsync(int rows, CancellationToken cancellationToken)
    {
        MarketVersion version = await market.LoadVersionAsync(cancellationToken);
        if (Usable(version, rows) is { } kept)
            return kept;
        await _loading.WaitAsync(cancellationToken);
        try
        {
            if (Usable(version, rows) is { } loadedMeanwhile)
                return loadedMeanwhile;
            return _universe = version.Session is { } session ? await LoadAsync(version, session, rows, cancellationToken) : null;
        }
        finally
        {
            _loading.Release();
        }
    }

    public void Dispose() => _loading.Dispose();

    private Universe? Usable(MarketVersion version, int rows) =>
        _universe is { } universe && universe.Version == version && universe.Rows >= rows ? universe : null;

    private async Task<Universe> LoadAsync(MarketVersion version, DateOnly session, int rows, CancellationToken cancellationToken)
    {
        IReadOnlyList<int> ids = await bars.LoadInstrumentIdsAsync(session, cancellationToken);
        Dictionary<int, Instrument> named = (await instruments.LoadAsync(ids, cancellationToken)).ToDictionary(one => one.InstrumentId);
        List<BarFrame> frames = new(ids.Count);
        foreach (int[] batch in ids.Chunk(LoadBatch))
            frames.AddRange(await bars.LoadFramesAsync(batch, session, rows, cancellationToken));
        return new(version, session, rows, BarPanel.Create(frames), named);
    }
}
