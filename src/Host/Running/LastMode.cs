using TradingChitti.Host.Embedded;

namespace TradingChitti.Host.Running;

/// <summary>Which market a state folder showed last, so that a query afterwards asks the same one.</summary>
internal static class LastMode
{
    public static void Write(StateFolder state, MarketMode mode) => System.IO.File.WriteAllText(File(state), mode.Name);

    public static MarketMode Read(StateFolder state) =>
        System.IO.File.Exists(File(state)) && MarketMode.Find(System.IO.File.ReadAllText(File(state)).Trim()) is { } mode ? mode : MarketMode.Sample;

    private static string File(StateFolder state) => Path.Combine(state.Root, "last-mode");
}
