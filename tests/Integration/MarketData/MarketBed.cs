using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TradingChitti.App.Ingest;
using TradingChitti.App.Messages;
using TradingChitti.Data.Market;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

/// <summary>Market files served over HTTP on loopback and imported by the real use cases into a database of its own.</summary>
internal sealed class MarketBed : IAsyncDisposable
{
    private const string SecFullHeader =
        "SYMBOL, SERIES, DATE1, PREV_CLOSE, OPEN_PRICE, HIGH_PRICE, LOW_PRICE, LAST_PRICE, CLOSE_PRICE, AVG_PRICE, TTL_TRD_QNTY, TURNOVER_LACS, NO_OF_TRADES, DELIV_QTY, DELIV_PER\n";

    private const string UdiffHeader =
        "TradDt,BizDt,Sgmt,Src,FinInstrmTp,FinInstrmId,ISIN,TckrSymb,SctySrs,FinInstrmNm,OpnPric,HghPric,LwPric,ClsPric,TtlTradgVol,TtlTrfVal,TtlNbOfTxsExctd\n";

    private MarketBed(TestDatabase database, ServiceProvider services, FileServer files, FakeTimeProvider time)
    {
        Database = database;
        Services = services;
        Files = files;
        Time = time;
    }

    public TestDatabase Database { get; }

    public ServiceProvider Services { get; }

    public FileServer Files { get; }

    public FakeTimeProvider Time { get; }

    public static async Task<MarketBed> CreateAsync(PostgresFixture postgres, StorageFixture storage, params (string Name, string Value)[] settings)
    {
        TestDatabase database = await postgres.CreateDatabaseAsync();
        FileServer files = await FileServer.StartAsync();
        FakeTimeProvider time = new(new(2026, 8, 31, 12, 0, 0, TimeSpan.Zero));
        ServiceProvider services = TestServices.Create(
            database, storage.CreateAccount(), time, [("Fetch:AllowedPrivateHosts:0", files.Authority), .. settings]);
        return new(database, services, files, time);
    }

    /// <summary>A small <c>sec_bhavdata_full</c>: symbol and close of each share.</summary>
    public static byte[] SecFull(DateOnly session, params (string Symbol, decimal Close)[] rows) => Encoding.UTF8.GetBytes(
        SecFullHeader + string.Concat(rows.Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{row.Symbol}, EQ, {session:dd-MMM-yyyy}, {row.Close}, {row.Close}, {row.Close}, {row.Close}, {row.Close}, {row.Close}, {row.Close}, 1000, 15.00, 10, 500, 50.00\n"))));

    /// <summary>A small UDiFF bhavcopy: symbol, ISIN and close of each share.</summary>
    public static byte[] Udiff(DateOnly session, params (string Symbol, string Isin, decimal Close)[] rows) => Encoding.UTF8.GetBytes(
        UdiffHeader + string.Concat(rows.Select(row => string.Create(
            CultureInfo.InvariantCulture,
            $"{session:yyyy-MM-dd},{session:yyyy-MM-dd},CM,NSE,STK,1,{row.Isin},{row.Symbol},EQ,{row.Symbol} LTD,{row.Close},{row.Close},{row.Close},{row.Close},1000,1500123.45,10\n"))));

    public static byte[] SecurityList(params (string Symbol, string Isin)[] rows) => Encoding.UTF8.GetBytes(
        "SYMBOL,NAME OF COMPANY, SERIES, DATE OF LISTING, PAID UP VALUE, MARKET LOT, ISIN NUMBER, FACE VALUE\n"
        + string.Concat(rows.Select(row => $"{row.Symbol},{row.Symbol} Limited,EQ,06-OCT-2008,5,1,{row.Isin},5\n")));

    public static byte[] Actions(params (string Symbol, string ExDate, string Divisor)[] rows) => Encoding.UTF8.GetBytes(
        "symbol,ex_date,raw_price_divisor,approx_fraction\n" + string.Concat(rows.Select(row => $"{row.Symbol},{row.ExDate},{row.Divisor},{row.Divisor}\n")));

    /// <summary>Asks for a file of the shared data and imports it.</summary>
    public Task<ImportLogEntry> ImportSharedAsync(string kind, string relativePath) =>
        ImportAsync(kind, Path.GetFileName(relativePath), File.ReadAllBytes(Path.Combine(TestState.SharedData, relativePath)));

    /// <summary>Serves bytes under a name, asks for them and imports them.</summary>
    public async Task<ImportLogEntry> ImportAsync(string kind, string name, byte[] content, DateOnly? session = null)
    {
        long id = await RequestAsync(kind, name, Files.Add($"{kind}/{name}", content), session);
        await RunAsync(id);
        return await LogOfAsync(id);
    }

    public async Task<long> RequestAsync(string kind, string name, string url, DateOnly? session = null) =>
        Assert.Single(await Services.GetRequiredService<RequestImports>().HandleAsync([new(kind, name, url, session)], CancellationToken.None));

    public Task RunAsync(params long[] ids) => Services.GetRequiredService<ImportBarsHandler>().HandleAsync(new ImportBars(ids), CancellationToken.None);

    public async Task<ImportLogEntry> LogOfAsync(long id) =>
        (await Services.GetRequiredService<ImportStore>().LoadLogAsync(null, 1000, 20, CancellationToken.None)).Single(entry => entry.ImportId == id);

    /// <summary>The number of rows of every table that market files write to.</summary>
    public async Task<string> CountRowsAsync() => await Database.ScalarAsync<string>(
        """
        select concat_ws(' ', (select count(*) from instruments), (select count(*) from instrument_symbols), (select count(*) from instrument_isins),
            (select count(*) from bars), (select count(*) from market_days), (select count(*) from market_day_sources),
            (select count(*) from index_members), (select count(*) from fundamentals),
            (select count(*) from corporate_actions), (select count(*) from imports), (select count(*) from import_rejections))
        """);

    public Task<int> InstrumentOfAsync(string symbol) =>
        Database.ScalarAsync<int>("select instrument_id from instruments where symbol = $1", symbol);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Files.DisposeAsync();
        await Database.DisposeAsync();
    }
}
