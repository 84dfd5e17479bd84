using TradingChitti.Host;
using TradingChitti.Host.Embedded;

[assembly: AssemblyFixture(typeof(TradingChitti.Tests.Integration.Fixtures.StorageFixture))]

namespace TradingChitti.Tests.Integration.Fixtures;

/// <summary>One real queue service for the whole run. Every caller gets a storage account of its own.</summary>
public sealed class StorageFixture : IAsyncLifetime
{
    private const int Accounts = 200;

    private readonly StateFolder _state = TestState.Create("storage");
    private EmbeddedAzurite? _azurite;
    private HostFailure? _missing;
    private int _given;

    public async ValueTask InitializeAsync()
    {
        try
        {
            Directory.CreateDirectory(_state.Root);
            NodeTools tools = await NodeTools.EnsureAsync(_state, _ => { }, CancellationToken.None);
            _azurite = await EmbeddedAzurite.StartAsync(
                _state, tools, [.. Enumerable.Range(1, Accounts).Select(Name)], _ => { }, CancellationToken.None);
        }
        catch (HostFailure failure)
        {
            _missing = failure;
        }
    }

    /// <summary>The connection string of an account nobody else uses.</summary>
    public string CreateAccount()
    {
        if (_missing is not null)
            TestState.Missing(_missing);
        EmbeddedAzurite azurite = _azurite ?? throw new InvalidOperationException("The fixture has not been initialised.");
        int number = Interlocked.Increment(ref _given);
        return number <= Accounts
            ? azurite.ConnectionString(Name(number))
            : throw new InvalidOperationException($"The fixture serves {Accounts} accounts; raise the number.");
    }

    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
        TestState.Delete(_state);
    }

    private static string Name(int number) => $"tctest{number:000}";
}
