using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace TradingChitti.Indicators;

/// <summary>Every indicator there is: each type of this assembly that has a static <c>Definition</c>, found once by reflection.</summary>
public static class IndicatorCatalog
{
    private static readonly Dictionary<string, IndicatorDefinition> ByName = Names();

    /// <summary>All definitions, by id.</summary>
    public static IReadOnlyList<IndicatorDefinition> All => field ??= Collect();

    /// <summary>Finds an indicator by its id or its TA-Lib name, in any case.</summary>
    /// <param name="name">The name.</param>
    /// <param name="definition">Receives the definition.</param>
    public static bool TryFind(string name, [NotNullWhen(true)] out IndicatorDefinition? definition) => ByName.TryGetValue(name, out definition);

    private static IndicatorDefinition[] Collect() =>
    [
        .. typeof(IndicatorCatalog).Assembly.GetTypes()
            .Where(type => !type.ContainsGenericParameters)
            .Select(type => type.GetProperty("Definition", BindingFlags.Static | BindingFlags.Public))
            .Where(property => property?.PropertyType == typeof(IndicatorDefinition))
            .Select(property => (IndicatorDefinition?)property?.GetValue(null))
            .OfType<IndicatorDefinition>()
            .OrderBy(definition => definition.Id, StringComparer.Ordinal),
    ];

    private static Dictionary<string, IndicatorDefinition> Names()
    {
        Dictionary<string, IndicatorDefinition> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (IndicatorDefinition definition in All)
        {
            if (!names.TryAdd(definition.Id, definition))
                throw new InvalidOperationException($"Two indicators are called {definition.Id}.");
        }

        foreach (IndicatorDefinition definition in All.Where(definition => definition.TaLib is not null))
            names.TryAdd(definition.TaLib ?? definition.Id, definition);
        return names;
    }
}
