using TradingChitti.Indicators.Expressions;

namespace TradingChitti.Tests.Unit.Indicators.Expressions;

/// <summary>Text made to hurt: each must end in a pointed error, quickly and without deep recursion.</summary>
public sealed class HostileExpressionTests
{
    private static readonly TimeSpan Quickly = TimeSpan.FromSeconds(2);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Parse_HostileText_FailsQuickly(string name, string text, string expected)
    {
        Assert.NotEmpty(name);
        long started = TimeProvider.System.GetTimestamp();
        ExpressionError error = Sample.Error(text);
        Assert.True(TimeProvider.System.GetElapsedTime(started) < Quickly);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.InRange(error.Message.Length, 1, 400);
    }

    public static TheoryData<string, string, string> Hostile => new()
    {
        { "100 kB", string.Join(" + ", Enumerable.Repeat("close", 12_500)), "at most 16384" },
        { "10,000 parentheses", new string('(', 10_000) + "close" + new string(')', 10_000), "at most 16384" },
        { "8,000 open parentheses", new string('(', 8_000) + "close", "nested more than 200 levels" },
        { "201 parentheses", new string('(', 201) + "close" + new string(')', 201), "nested more than 200 levels" },
        { "201 calls", string.Concat(Enumerable.Repeat("abs(", 201)) + "close" + new string(')', 201), "nested more than 200 levels" },
        { "not not not", string.Concat(Enumerable.Repeat("not ", 4_000)) + "true", "nested more than 200 levels" },
        { "minus minus minus", new string('-', 16_000) + "1", "nested more than 200 levels" },
        { "a chain of 2,000", string.Join('+', Enumerable.Repeat("close", 2_000)), "operators in one chain" },
        { "chains within parentheses", Chained(30, 100), "operators in one chain" },
        { "a member of a member", "rsi" + string.Concat(Enumerable.Repeat(".x", 8_000)), "so many names" },
        { "a call of a call", "rsi" + string.Concat(Enumerable.Repeat("(14)", 4_000)), "Only a name can be called" },
        { "a long name", new string('a', 16_000), "is not known" },
        { "a long number", new string('9', 16_000), "too large" },
        { "an open quote", "in_index(\"" + new string('x', 16_000), "not closed" },
        { "nested max", string.Concat(Enumerable.Repeat("max(", 150)) + "close, 0" + string.Concat(Enumerable.Repeat(", 0)", 150)), "from 2" },
        { "4,000 arguments", "sma(" + string.Join(',', Enumerable.Repeat("2", 4_000)) + ")", "Too many arguments" },
    };

    [Fact]
    public void Parse_200Parentheses_IsAnExpression() =>
        Assert.Equal("close", Sample.Parse(new string('(', 200) + "close" + new string(')', 200)).Canonical);

    [Fact]
    public void Evaluate_DeepestExpressions_DoNotExhaustASmallStack()
    {
        string text = string.Join(" + ", Enumerable.Repeat("close", 500));
        double value = 0;
        Thread small = new(() => value = Sample.Values(text, Sample.Closes(2))[0], maxStackSize: 512 * 1024);
        small.Start();
        small.Join();
        Assert.Equal(1000, value);
    }

    private static string Chained(int levels, int operators)
    {
        string text = "close";
        for (int level = 0; level < levels; level++)
            text = $"({text}{string.Concat(Enumerable.Repeat("+1", operators))})";
        return text;
    }
}
