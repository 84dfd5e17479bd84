using TradingChitti.Data.Market;
using TradingChitti.Data.News;
using TradingChitti.News.Entities;

namespace TradingChitti.App.Compute;

/// <summary>The dictionary of company names, built once and again when the list of instruments has changed.</summary>
public sealed class CompanyNames(InstrumentStore instruments, InstrumentNamesStore names) : IDisposable
{
    private readonly SemaphoreSlim _building = new(1, 1);
    private (string Fingerprint, SymbolDictionary Dictionary)? _current;

    public async Task<SymbolDictionary> GetAsync(CancellationToken cancellationToken)
    {
        string fingerprint = await names.FingerprintAsync(cancellationToken);
        if (_current is { } current && current.Fingerprint == fingerprint)
            return current.Dictionary;
        await _building.WaitAsync(cancellationToken);
        try
        {
            if (_current is { } built && built.Fingerprint == fingerprint)
                return built.Dictionary;
            SymbolDictionary dictionary = SymbolDictionary.Build(await instruments.LoadAllAsync(cancellationToken));
            _current = (fingerprint, dictionary);
            return dictionary;
        }
        finally
        {
            _building.Release();
        }
    }

    public void Dispose() => _building.Dispose();
}
