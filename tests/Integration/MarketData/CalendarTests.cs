using System.Text;
using Microsoft.Extensions.DependencyInjection;
using TradingChitti.App.Api;
using TradingChitti.App.Api.Http;
using TradingChitti.Data.Market;
using TradingChitti.Tests.Integration.Fixtures;

namespace TradingChitti.Tests.Integration.MarketData;

public sealed class CalendarTests(PostgresFixture postgres, StorageFixture storage) : IAsyncLifetime
{
    private MarketBed _bed = null!; // set before every test

    public async ValueTask InitializeAsync() => _bed = await MarketBed.CreateAsync(postgres, storage);

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Fact]
    public async Task RealFiles_ShowSpecialSessionsAndTheClosureThatTheListOmits()
    {
        await _bed.ImportSharedAsync(ImportKinds.History, "ohlcv/daily_raw_from_secfull_2019_2026/TCS.csv.gz");
        await _bed.ImportSharedAsync(ImportKinds.History, "ohlcv/daily_raw_from_secfull_2019_2026/INFY.csv.gz");
        await _bed.ImportSharedAsync(ImportKinds.Session, "ohlcv/bhav_secfull/sec_bhavdata_full_2024-05-18.csv.gz");
        await _bed.ImportSharedAsync(ImportKinds.Holidays, "reference/nse_holidays_2022_2026_sonufsd.json");
        CalendarAnswer answer = await ReadAsync(new(2024, 1, 1), new(2024, 12, 31));
        Assert.Equal(249, answer.Sessions); // as the derived list of trading days has of 2024
        Assert.Equal((new(2019, 8, 23), new(2026, 8, 21)), (answer.CoveredFrom, answer.CoveredTo));
        Assert.Equal(["2024-01-20", "2024-03-02", "2024-05-18"], Days(answer, "special"));
        Assert.Equal(["2024-11-01"], Days(answer, "muhurat"));
        Assert.Contains("2024-05-20", Days(answer, "closed-adhoc"));
        CalendarDayItem drill = answer.Days.Single(day => day.Day == new DateOnly(2024, 5, 18));
        Assert.Equal(["session-file", "history"], drill.Sources.Select(source => source.Kind)); // of two histories the first stands for both
    }

    [Fact]
    public async Task ListImportedAgainWithOtherDays_ForgetsTheOldOnes()
    {
        await ImportListAsync("2026-09-14", "2026-10-02");
        Assert.Equal("holiday", Assert.Single((await ReadAsync(new(2026, 9, 14), new(2026, 9, 14))).Days).Kind);
        await ImportListAsync("2026-10-02");
        CalendarDayItem day = Assert.Single((await ReadAsync(new(2026, 9, 14), new(2026, 9, 14))).Days);
        Assert.Equal(("session", 0), (day.Kind, day.Sources.Count));
        Assert.Equal((new TimeOnly(9, 15), new TimeOnly(15, 30)), (day.Opens, day.Closes));
    }

    private async Task<CalendarAnswer> ReadAsync(DateOnly from, DateOnly to) =>
        Assert.IsType<ApiOutcome<CalendarAnswer>.Answered>(
            await _bed.Services.GetRequiredService<ReadCalendarHandler>().HandleAsync(from, to, CancellationToken.None)).Answer;

    private Task<ImportLogEntry> ImportListAsync(params string[] days) => _bed.ImportAsync(
        ImportKinds.Holidays, "list.json", Encoding.UTF8.GetBytes($$"""{"dates": [{{string.Join(',', days.Select(day => $"\"{day}\""))}}]}"""));

    private static string[] Days(CalendarAnswer answer, string kind) =>
        [.. answer.Days.Where(day => day.Kind == kind).Select(day => day.Day.ToString("yyyy-MM-dd"))];
}
