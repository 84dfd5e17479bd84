using TradingChitti.Indicators;

namespace TradingChitti.Tests.Unit.Indicators;

/// <summary>Every recorded worked example; a new file beside the others is picked up by itself.</summary>
public sealed class WorkedExampleTests
{
    public static TheoryData<string> Keys => [.. WorkedExamples.Every.Select(example => example.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Compute_OnWorkedExample_GivesItsValues(string key)
    {
        WorkedExample example = WorkedExamples.Of(key);
        Assert.True(IndicatorCatalog.TryFind(example.Indicator, out IndicatorDefinition? definition));
        double[][] outputs = definition.Bind(example.Parameters).Run([.. definition.Inputs.Select(input => example.Inputs[input.Name])]);
        Assert.Equal(definition.Outputs.Select(output => output.Name), example.Outputs.Keys);
        Assert.Contains(example.Outputs.Values, column => column.Any(double.IsFinite));
        for (int output = 0; output < outputs.Length; output++)
            SeriesAssert.Close(example.Outputs[definition.Outputs[output].Name], outputs[output], example.Tolerance);
    }
}
