using System.Collections.Concurrent;

namespace TradingChitti.Indicators.Lanes;

/// <summary>The drivers of a kernel, closed over a lane when first asked for.</summary>
internal static class LaneDrivers
{
    private static readonly ConcurrentDictionary<(Type Kernel, Type? Function, LaneWidth Width, int Averages), LaneDriver> Made = new();

    /// <summary>The driver of a definition's kernel at a width.</summary>
    /// <param name="definition">The indicator.</param>
    /// <param name="width">Lanes side by side.</param>
    /// <param name="arguments">Parameter values; those that choose a moving average choose a part of the kernel's type.</param>
    public static LaneDriver For(IndicatorDefinition definition, LaneWidth width, Arguments arguments)
    {
        int averages = 0;
        for (int index = 0; index < definition.Parameters.Count; index++)
        {
            if (definition.Parameters[index].IsAverage)
                averages = (averages * 16) + arguments.Integer(index) + 1;
        }

        (Type Kernel, Type? Function, LaneWidth Width, int Averages) key =
            (definition.Kernel, definition.Function, definition.IsScalar ? LaneWidth.One : width, averages);
        return Made.TryGetValue(key, out LaneDriver? driver) ? driver : Made.GetOrAdd(key, Make(key));
    }

    /// <summary>The lane of a width.</summary>
    public static Type LaneOf(LaneWidth width) => width switch
    {
        LaneWidth.One => typeof(Lane1),
        LaneWidth.Two => typeof(Lane2),
        LaneWidth.Four => typeof(Lane4),
        _ => typeof(Lane8),
    };

    private static LaneDriver Make((Type Kernel, Type? Function, LaneWidth Width, int Averages) key)
    {
        Type lane = LaneOf(key.Width);
        List<Type> types = [];
        for (int averages = key.Averages; averages > 0; averages /= 16)
            types.Insert(0, MovingAverages.KernelOf((MovingAverageType)((averages % 16) - 1)).MakeGenericType(lane));
        if (key.Function is not null)
            types.Insert(0, key.Function);
        if (TakesLane(key.Kernel))
            types.Insert(0, lane);
        Type kernel = types.Count == 0 ? key.Kernel : key.Kernel.MakeGenericType([.. types]);
        Type[] shape = kernel.GetInterfaces().Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IKernel<,,,>))
            .GetGenericArguments();
        object driver = Activator.CreateInstance(typeof(LaneDriver<,,,>).MakeGenericType(shape))
            ?? throw new InvalidOperationException($"No driver for {kernel}.");
        return (LaneDriver)driver;
    }

    // A scalar kernel has type parameters for its averages at most.
    private static bool TakesLane(Type kernel) => kernel.GetGenericArguments() is [{ } first, ..]
        && first.GetGenericParameterConstraints().Any(constraint => constraint.IsGenericType && constraint.GetGenericTypeDefinition() == typeof(ILane<>));
}
