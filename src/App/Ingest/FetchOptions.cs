using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace TradingChitti.App.Ingest;

/// <summary>Section <c>Fetch</c>: how this product behaves towards the servers it downloads from.</summary>
public sealed class FetchOptions
{
    public const string Section = "Fetch";

    /// <summary>
    /// Private addresses that may be fetched from: <c>127.0.0.1</c>, <c>127.0.0.1:5081</c>, <c>10.1.0.0/16</c> or <c>localhost</c>.
    /// Checked against the connected address, so no redirect or DNS answer reaches any other private one.
    /// </summary>
    public IList<string> AllowedPrivateHosts { get; init; } = [];

    [Range(1, 300)]
    public int ConnectTimeoutSeconds { get; set; } = 10;

    /// <summary>From the first byte sent to the last byte read, redirects included.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 30;

    [Range(0, 20)]
    public int MaxRedirects { get; set; } = 5;

    [Range(1, 64)]
    public int MaxConnectionsPerServer { get; set; } = 4;

    /// <summary>Names the product and says where its operator is reached.</summary>
    [Required, MinLength(1)]
    public string UserAgent { get; set; } = "TradingChitti/0.1 (+https://github.com/tradingchitti)";
}

[OptionsValidator]
public sealed partial class FetchOptionsValidator : IValidateOptions<FetchOptions>;
