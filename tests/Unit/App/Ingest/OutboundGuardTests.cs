using System.Net;
using TradingChitti.App.Ingest;

namespace TradingChitti.Tests.Unit.App.Ingest;

public sealed class OutboundGuardTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.9.9.9")]
    [InlineData("0.0.0.0")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("100.64.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("168.63.129.16")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00:ec2::254")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::a00:1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2001:db8::1")]
    public void Permits_PrivateOrReservedAddress_No(string address) => Assert.False(new OutboundGuard([]).Permits(IPAddress.Parse(address), 80));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("100.128.0.1")]
    [InlineData("2404:6800:4009::200e")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::808:808")]
    public void Permits_PublicAddress_Yes(string address) => Assert.True(new OutboundGuard([]).Permits(IPAddress.Parse(address), 443));

    [Theory]
    [InlineData("127.0.0.1", "127.0.0.1", 80, true)]
    [InlineData("127.0.0.1", "127.0.0.2", 80, false)]
    [InlineData("127.0.0.1:5081", "127.0.0.1", 5081, true)]
    [InlineData("127.0.0.1:5081", "127.0.0.1", 5432, false)]
    [InlineData("10.1.0.0/16", "10.1.200.3", 80, true)]
    [InlineData("10.1.0.0/16", "10.2.0.1", 80, false)]
    [InlineData("localhost:5081", "::1", 5081, true)]
    [InlineData("localhost", "127.0.0.1", 1, true)]
    [InlineData("[::1]:5081", "::1", 5081, true)]
    [InlineData("::1", "::1", 9, true)]
    public void Permits_AllowedPrivateAddress_AsTheEntrySays(string entry, string address, int port, bool permitted) =>
        Assert.Equal(permitted, new OutboundGuard([entry]).Permits(IPAddress.Parse(address), port));

    [Theory]
    [InlineData("intranet.example")]
    [InlineData("127.0.0.1:http")]
    public void Create_UnreadableEntry_SaysWhatItShouldBe(string entry)
    {
        FormatException failure = Assert.Throws<FormatException>(() => new OutboundGuard([entry]));
        Assert.Contains($"'{entry}'", failure.Message, StringComparison.Ordinal);
    }
}
