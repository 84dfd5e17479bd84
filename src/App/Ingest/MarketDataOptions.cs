using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using TradingChitti.Data.Market;

namespace TradingChitti.App.Ingest;

/// <summary>Section <c>MarketData</c>: which files of the exchange are fetched, when, and how long they are waited for.</summary>
public sealed class MarketDataOptions
{
    public const string Section = "MarketData";

    /// <summary>Whether daily files are asked for by the calendar. Wiring turns it off in the sample and replay modes, whose host asks.</summary>
    public bool FetchDaily { get; set; } = true;

    /// <summary>Whether what is imported is the sample market. Wiring sets it by the mode.</summary>
    public bool IsSample { get; set; }

    /// <summary>The daily files; the exchange's own when none are configured.</summary>
    [ValidateEnumeratedItems]
    public IList<MarketFileOptions> Files { get; init; } = [];

    /// <summary>How many past sessions are looked through for files not asked for yet.</summary>
    [Range(0, 60)]
    public int BackfillSessions { get; set; } = 5;

    [Range(1, 200)]
    public int MaxFileMebibytes { get; set; } = 64;

    /// <summary>Between tries for a file that is not there yet, on the evening of its session.</summary>
    [Range(1, 240)]
    public int RetryMinutes { get; set; } = 15;

    /// <summary>Between tries after that evening, until noon of the next day.</summary>
    [Range(1, 720)]
    public int LateRetryMinutes { get; set; } = 60;

    /// <summary>After which a request whose message got lost is taken up again.</summary>
    [Range(5, 1440)]
    public int LostAfterMinutes { get; set; } = 30;

    /// <summary>Addresses of the exchange's archive.</summary>
    internal static IReadOnlyList<MarketFileOptions> NseFiles { get; } =
    [
        new()
        {
            Kind = ImportKinds.Session,
            Url = "https://nsearchives.nseindia.com/content/cm/BhavCopy_NSE_CM_0_0_0_{yyyyMMdd}_F_0000.csv.zip",
            MinutesAfterClose = 90,
        },
        new()
        {
            Kind = ImportKinds.Session,
            Url = "https://nsearchives.nseindia.com/products/content/sec_bhavdata_full_{ddMMyyyy}.csv",
            MinutesAfterClose = 180,
        },
        new()
        {
            Kind = ImportKinds.Instruments,
            Url = "https://nsearchives.nseindia.com/content/equities/EQUITY_L.csv",
            Name = "EQUITY_L.{yyyy-MM-dd}.csv",
            MinutesAfterClose = 60,
        },
        .. ((string[])["50", "100", "200", "500"]).Select(index => new MarketFileOptions
        {
            Kind = ImportKinds.Indices,
            Url = $"https://nsearchives.nseindia.com/content/indices/ind_nifty{index}list.csv",
            Name = $"ind_nifty{index}list.{{yyyy-MM-dd}}.csv",
            MinutesAfterClose = 60,
        }),
    ];
}

/// <summary>One file the exchange publishes for every session. Braces hold a date format of the session.</summary>
public sealed class MarketFileOptions
{
    /// <summary>One of <see cref="ImportKinds"/>.</summary>
    [Required, MinLength(1)]
    public string Kind { get; set; } = "";

    [Required, MinLength(1)]
    public string Url { get; set; } = "";

    /// <summary>Name in the import log; by default the last part of the address.</summary>
    public string? Name { get; set; }

    /// <summary>When it is first asked for.</summary>
    [Range(0, 1440)]
    public int MinutesAfterClose { get; set; } = 90;
}

[OptionsValidator]
public sealed partial class MarketDataOptionsValidator : IValidateOptions<MarketDataOptions>;
