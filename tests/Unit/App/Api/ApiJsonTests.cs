using System.Text.Json;
using TradingChitti.App.Api.Http;
using TradingChitti.Rules;

namespace TradingChitti.Tests.Unit.App.Api;

public sealed class ApiJsonTests
{
    [Theory]
    [InlineData(double.NaN, "null")]
    [InlineData(double.PositiveInfinity, "null")]
    [InlineData(0.1, "0.1")]
    public void Number_NotFinite_IsNull(double value, string json) => Assert.Equal(json, JsonSerializer.Serialize(value, ApiJson.Options));

    [Fact]
    public void NullableNumber_NaN_IsNull() => Assert.Equal("null", JsonSerializer.Serialize((double?)double.NaN, ApiJson.Options));

    [Fact]
    public void Instant_InIndia_IsWrittenInUtc() =>
        Assert.Equal(
            "\"2026-02-27T10:00:00Z\"",
            JsonSerializer.Serialize(new DateTimeOffset(2026, 2, 27, 15, 30, 0, new TimeSpan(5, 30, 0)), ApiJson.Options));

    [Fact]
    public void Instant_WithMicroseconds_KeepsThem() =>
        Assert.Equal(
            "\"2026-02-27T10:00:00.000001Z\"",
            JsonSerializer.Serialize(new DateTimeOffset(2026, 2, 27, 10, 0, 0, TimeSpan.Zero).AddMicroseconds(1), ApiJson.Options));

    [Fact]
    public void Enum_Value_IsWrittenInLowerCase() => Assert.Equal("\"bullish\"", JsonSerializer.Serialize(Direction.Bullish, ApiJson.Options));

    [Fact]
    public void Null_Property_IsWritten() => Assert.Equal("""{"next":null}""", JsonSerializer.Serialize(new { Next = (string?)null }, ApiJson.Options));
}
