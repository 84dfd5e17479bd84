using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using TradingChitti.App.Api.Http;

namespace TradingChitti.Tests.Unit.App.Api;

public sealed class QueryReaderTests
{
    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("-1")]
    [InlineData("ten")]
    [InlineData("99999999999999999999")]
    public void Limit_OutOfRange_NamesTheParameter(string value)
    {
        QueryReader query = Reader(("limit", value));
        query.Limit(50);
        Assert.Equal("limit", query.Problem?.Parameter);
    }

    [Fact]
    public void Limit_Missing_IsTheInitialOne() => Assert.Equal(50, Reader().Limit(50));

    [Fact]
    public void Limit_Given_IsTaken() => Assert.Equal(500, Reader(("limit", "500")).Limit(50));

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("27-02-2026")]
    [InlineData("yesterday")]
    public void Day_Malformed_NamesTheParameter(string value)
    {
        QueryReader query = Reader(("from", value));
        query.Day("from");
        Assert.Equal("from", query.Problem?.Parameter);
    }

    [Fact]
    public void Day_WellFormed_IsRead() => Assert.Equal(new DateOnly(2026, 2, 27), Reader(("from", "2026-02-27")).Day("from"));

    [Theory]
    [InlineData("abc")]
    [InlineData("1-")]
    [InlineData("-1")]
    [InlineData("99999999999999999999-1")]
    [InlineData("9223372036854775807-1")]
    public void Before_Malformed_NamesTheParameter(string value)
    {
        QueryReader query = Reader(("before", value));
        query.Before();
        Assert.Equal("before", query.Problem?.Parameter);
    }

    [Fact]
    public void OneOf_OtherValue_ListsTheChoices()
    {
        QueryReader query = Reader(("direction", "up"));
        query.OneOf("direction", "bullish", "bearish");
        Assert.Contains("bullish, bearish", query.Problem?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_WithNul_IsRefused()
    {
        QueryReader query = Reader(("search", "a\0b"));
        query.Text("search");
        Assert.Equal("search", query.Problem?.Parameter);
    }

    [Fact]
    public void Expressions_Repeated_KeepTheirOrder() =>
        Assert.Equal(["sma(20)", "rsi(14)"], Reader(("expr", new StringValues(["sma(20)", "", "rsi(14)"]))).Expressions("expr", 10));

    [Fact]
    public void Expressions_TooMany_NameTheParameter()
    {
        QueryReader query = Reader(("expr", new StringValues(["a", "b", "c"])));
        query.Expressions("expr", 2);
        Assert.Equal("expr", query.Problem?.Parameter);
    }

    private static QueryReader Reader(params (string Name, StringValues Value)[] values) =>
        new(new QueryCollection(values.ToDictionary(value => value.Name, value => value.Value)));
}
