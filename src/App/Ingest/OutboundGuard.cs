using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TradingChitti.App.Ingest;

/// <summary>
/// Decides which addresses may be connected to: the public internet, and the private addresses an operator has named.
/// Loopback, private, link-local (instance metadata), shared, reserved and multicast ranges are refused, however they were reached.
/// </summary>
public sealed class OutboundGuard
{
    private static readonly IPNetwork[] RefusedV4 =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "168.63.129.16/32", // Azure's virtual machine agent answers on this public-looking address
        ]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] RefusedV6 =
    [
        .. ((string[])["2001:0::/32", "2001:10::/28", "2001:20::/28", "2001:db8::/32", "3fff::/20"]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    private readonly List<(IPNetwork Network, int? Port)> _allowed = [];

    /// <exception cref="FormatException">An entry is neither an address, a network nor <c>localhost</c>.</exception>
    public OutboundGuard(IEnumerable<string> allowedPrivateHosts)
    {
        foreach (string entry in allowedPrivateHosts)
            Allow(entry.Trim());
    }

    /// <summary>Whether a connection to this address and port may be made.</summary>
    public bool Permits(IPAddress address, int port)
    {
        IPAddress plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        foreach ((IPNetwork network, int? allowedPort) in _allowed)
        {
            if (network.Contains(plain) && (allowedPort is null || allowedPort == port))
                return true;
        }

        return IsPublic(plain);
    }

    private static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !Array.Exists(RefusedV4, network => network.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
            return false;
        byte[] bytes = address.GetAddressBytes();
        if (Nat64.Contains(address))
            return IsPublic(new IPAddress(bytes.AsSpan(12, 4)));
        if (SixToFour.Contains(address))
            return IsPublic(new IPAddress(bytes.AsSpan(2, 4)));
        return GlobalV6.Contains(address) && !Array.Exists(RefusedV6, network => network.Contains(address));
    }

    private void Allow(string entry)
    {
        if (IPNetwork.TryParse(entry, out IPNetwork network))
        {
            _allowed.Add((network, null));
            return;
        }

        if (IPAddress.TryParse(entry, out IPAddress? bare))
        {
            _allowed.Add((Single(bare), null));
            return;
        }

        int colon = entry.LastIndexOf(':');
        int? port = null;
        string host = entry;
        if (colon > 0)
        {
            if (!ushort.TryParse(entry.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort parsed))
                throw Unreadable(entry);
            port = parsed;
            host = entry[..colon];
        }

        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            _allowed.Add((IPNetwork.Parse("127.0.0.0/8"), port));
            _allowed.Add((IPNetwork.Parse("::1/128"), port));
            return;
        }

        if (!IPAddress.TryParse(host.Trim('[', ']'), out IPAddress? address))
            throw Unreadable(entry);
        _allowed.Add((Single(address), port));
    }

    private static IPNetwork Single(IPAddress address) =>
        new(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);

    private static FormatException Unreadable(string entry) =>
        new($"Fetch:AllowedPrivateHosts has '{entry}': give an address (127.0.0.1), address and port, a network (10.1.0.0/16) or localhost.");
}
