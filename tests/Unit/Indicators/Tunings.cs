using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>The parameter sets each law is tried with: as declared, as short as allowed, and longer by an odd amount.</summary>
internal static class Tunings
{
    public static string[] Names => ["default", "shortest", "longer"];

    public static Indicator Bind(string id, string tuning, LaneWidth? width = null)
    {
        IndicatorDefinition definition = IndicatorCatalog.All.First(each => each.Id == id);
        double[] parameters = definition.Bind().Parameters.ToArray();
        for (int index = 0; index < parameters.Length; index++)
        {
            IndicatorParameter parameter = definition.Parameters[index];
            parameters[index] = (tuning, parameter.IsAverage, parameter.Integer) switch
            {
                ("shortest", false, true) => parameter.Minimum,
                ("longer", true, _) => parameter.Choices[index % parameter.Choices.Count].Value,
                ("longer", false, true) => parameters[index] + 5 + index,
                _ => parameters[index],
            };
        }

        return width is null ? definition.Bind(parameters) : definition.BindAt(width.Value, parameters);
    }
}
