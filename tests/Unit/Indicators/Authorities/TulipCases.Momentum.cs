namespace TradingChitti.Tests.Unit.Indicators.Authorities;

/// <content>Momentum and volume.</content>
internal static partial class TulipCases
{
    private static TulipCase[] Momentum =>
    [
        new("ao", "ao"),
        new("cmf", "cmf"),
        new("dpo", "dpo"),
        new("emv", "emv") { Parameters = _ => [1, 10_000] },
        new("fisher", "fisher")
        {
            Agreement = Agreement.Different("there it starts at 0 on the first full window, here on the first bar"),
        },
        new("fosc", "fosc"),
        new("kvo", "kvo")
        {
            Outputs = [0, -1],
            Agreement = Agreement.Different("there both averages start at the first force, here at the simple average of a window"),
        },
        new("marketfi", "marketfi"),
        new("msw", "msw") { Agreement = new("there the first value comes a bar later") },
        new("nvi", "nvi"),
        new("pvi", "pvi"),
        new("qstick", "qstick"),
        new("vosc", "vosc"),
        new("wad", "wad"),
    ];
}
