using TradingChitti.Data.Market;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

public sealed class InstrumentTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private const string Zomato = "INE758T01015";
    private const string Infosys = "INE009A01021";
    private const string Tcs = "INE467B01029";

    private static readonly DateOnly Monday = new(2025, 4, 7);

    private MarketBed _bed = null!; // set before every test

    public async ValueTask InitializeAsync() => _bed = await MarketBed.CreateAsync(postgres, storage);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task ProvisionalInstrument_GetsItsIsinAndNameFromTheList()
    {
        await _bed.ImportAsync(ImportKinds.Session, "day.csv", MarketBed.SecFull(Monday, ("INFY", 1500)));
        int provisional = await _bed.InstrumentOfAsync("INFY");
        await _bed.ImportAsync(ImportKinds.Instruments, "list.csv", MarketBed.SecurityList(("INFY", Infosys)));
        Assert.Equal(
            [$"{provisional} {Infosys} INFY INFY Limited"],
            await _bed.Database.ListAsync<string>("select concat_ws(' ', instrument_id, isin, symbol, name) from instruments"));
    }

    [Fact]
    public async Task KnownIsinUnderANewSymbol_IsARenameOfTheSameInstrument()
    {
        await ImportUdiffAsync(Monday, ("ZOMATO", Zomato));
        int instrument = await _bed.InstrumentOfAsync("ZOMATO");
        await ImportUdiffAsync(Monday.AddDays(2), ("ETERNAL", Zomato));
        Assert.Equal(instrument, await _bed.InstrumentOfAsync("ETERNAL"));
        Assert.Equal(
            ["ETERNAL 2025-04-09 ", "ZOMATO -infinity 2025-04-09"],
            await _bed.Database.ListAsync<string>("select concat(symbol, ' ', valid_from, ' ', valid_to) from instrument_symbols order by symbol"));
        Assert.Equal(2, await _bed.Database.ScalarAsync<long>("select count(*) from bars where instrument_id = $1", instrument));
    }

    [Fact]
    public async Task OldFileAfterARename_AddsToTheSameInstrumentAndDoesNotRenameBack()
    {
        await ImportUdiffAsync(Monday.AddDays(2), ("ETERNAL", Zomato));
        int instrument = await _bed.InstrumentOfAsync("ETERNAL");
        await ImportUdiffAsync(Monday, ("ZOMATO", Zomato));
        await _bed.ImportAsync(ImportKinds.Session, "older.csv", MarketBed.SecFull(Monday.AddDays(-3), ("ZOMATO", 200)));
        Assert.Equal(["ETERNAL"], await _bed.Database.ListAsync<string>("select symbol from instruments"));
        Assert.Equal(3, await _bed.Database.ScalarAsync<long>("select count(*) from bars where instrument_id = $1", instrument));
    }

    [Fact]
    public async Task ProvisionalInstrumentUnderTheNewSymbol_IsMergedWithItsBars()
    {
        await ImportUdiffAsync(Monday, ("ZOMATO", Zomato));
        int instrument = await _bed.InstrumentOfAsync("ZOMATO");
        await _bed.ImportAsync(ImportKinds.Session, "full.csv", MarketBed.SecFull(Monday.AddDays(2), ("ETERNAL", 210)));
        await ImportUdiffAsync(Monday.AddDays(3), ("ETERNAL", Zomato));
        Assert.Equal([instrument], await _bed.Database.ListAsync<int>("select instrument_id from instruments where symbol = 'ETERNAL'"));
        Assert.Equal(3, await _bed.Database.ScalarAsync<long>("select count(*) from bars where instrument_id = $1", instrument));
        Assert.Equal(1, await _bed.Database.ScalarAsync<long>("select count(*) from instruments"));
    }

    [Fact]
    public async Task NewFaceValue_NewIsinOfTheSameIssuer_KeepsTheInstrument()
    {
        await ImportUdiffAsync(Monday, ("BAJFINANCE", "INE296A01024"));
        int instrument = await _bed.InstrumentOfAsync("BAJFINANCE");
        await ImportUdiffAsync(Monday.AddDays(1), ("BAJFINANCE", "INE296A01032"));
        await ImportUdiffAsync(Monday.AddDays(-3), ("BAJFINANCE", "INE296A01024"));
        Assert.Equal(
            [$"{instrument} INE296A01032"], await _bed.Database.ListAsync<string>("select concat(instrument_id, ' ', isin) from instruments"));
        Assert.Equal(3, await _bed.Database.ScalarAsync<long>("select count(*) from bars where instrument_id = $1", instrument));
    }

    [Fact]
    public async Task SymbolTakenOverByAnotherCompany_IsAnotherInstrument()
    {
        await ImportUdiffAsync(Monday, ("TMCV", Infosys));
        int first = await _bed.InstrumentOfAsync("TMCV");
        await ImportUdiffAsync(Monday.AddDays(1), ("TMCV", Tcs));
        await _bed.ImportAsync(ImportKinds.Session, "old.csv", MarketBed.SecFull(Monday.AddDays(-3), ("TMCV", 90)));
        Assert.Equal(
            [$"TMCV {Tcs}", $"TMCV.{Infosys} {Infosys}"],
            await _bed.Database.ListAsync<string>("select concat(symbol, ' ', isin) from instruments order by symbol"));
        Assert.Equal(2, await _bed.Database.ScalarAsync<long>("select count(*) from bars where instrument_id = $1", first)); // the old file is its
    }

    [Fact]
    public async Task Search_FindsByFormerSymbolAndByAWordOfTheName()
    {
        await ImportUdiffAsync(Monday, ("ZOMATO", Zomato), ("INFY", Infosys));
        await ImportUdiffAsync(Monday.AddDays(2), ("ETERNAL", Zomato));
        InstrumentStore store = new(_bed.Database.DataSource);
        Assert.Equal(["ETERNAL"], (await store.SearchAsync("zomato", 10, CancellationToken.None)).Select(quote => quote.Instrument.Symbol));
        Assert.Equal(["INFY"], (await store.SearchAsync("inf", 10, CancellationToken.None)).Select(quote => quote.Instrument.Symbol));
        Assert.Empty(await store.SearchAsync("%", 10, CancellationToken.None));
    }

    [Fact]
    public async Task Search_ChangeOverASplit_IsOnTheNewScale()
    {
        await _bed.ImportAsync(ImportKinds.Session, "1.csv", MarketBed.SecFull(Monday, ("INFY", 1500)));
        await _bed.ImportAsync(ImportKinds.CorporateActions, "events.csv", MarketBed.Actions(("INFY", "2025-04-08", "2")));
        await _bed.ImportAsync(ImportKinds.Session, "2.csv", MarketBed.SecFull(Monday.AddDays(1), ("INFY", 765)));
        InstrumentQuote quote = Assert.Single(await new InstrumentStore(_bed.Database.DataSource).SearchAsync("INFY", 1, CancellationToken.None));
        Assert.Equal(765.0 / (1500.0 / 2) - 1, quote.ChangeFraction!.Value, 12);
    }

    [Fact]
    public async Task Merge_CarriesOverEveryTableThatReferencesInstruments()
    {
        List<string> referencing = await _bed.Database.ListAsync<string>(
            """
            select conrelid::regclass::text from pg_constraint where confrelid = 'instruments'::regclass and contype = 'f'
            union select tgrelid::regclass::text from pg_trigger
                where tgfoid = 'require_instruments_of_bars'::regproc -- kept by statement, not by a constraint
            order by 1
            """);
        // Names are moved by the rename itself; an instrument that is merged away has no ISIN.
        Assert.Equal(InstrumentStore.MergedTables.Keys.Append("instrument_isins").Append("instrument_symbols").Order(StringComparer.Ordinal), referencing);
    }

    private Task ImportUdiffAsync(DateOnly session, params (string Symbol, string Isin)[] rows) => _bed.ImportAsync(
        ImportKinds.Session, $"udiff_{session:yyyyMMdd}.csv", MarketBed.Udiff(session, [.. rows.Select(row => (row.Symbol, row.Isin, 200m))]));
}
