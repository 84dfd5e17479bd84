using System.Text.Json;
using TradingChitti.Rules;

namespace TradingChitti.Data.Signals;

/// <summary>Evidence in the <c>alerts.evidence</c> column. JSON has no NaN: a value that is not available is left out.</summary>
internal static class EvidenceJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    internal static string Write(IReadOnlyList<EvidenceItem> evidence) =>
        JsonSerializer.Serialize(evidence.Select(item => item with { Value = Finite(item.Value), Previous = Finite(item.Previous) }), Options);

    internal static IReadOnlyList<EvidenceItem> Read(string json) =>
        JsonSerializer.Deserialize<IReadOnlyList<EvidenceItem>>(json, Options) ?? [];

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
