using System.Collections.Concurrent;

namespace TradingChitti.Indicators.Lanes;

/// <summary>The drivers of the kernels along time, closed over a lane when first asked for.</summary>
internal static class AlongTimeDrivers
{
    private static readonly ConcurrentDictionary<(Type Kernel, LaneWidth Width), AlongTimeDriver> Made = new();

    /// <summary>The driver of a definition's kernel along time at a width.</summary>
    public static AlongTimeDriver For(Type kernel, LaneWidth width) =>
        Made.TryGetValue((kernel, width), out AlongTimeDriver? driver) ? driver : Made.GetOrAdd((kernel, width), Make((kernel, width)));

    private static AlongTimeDriver Make((Type Kernel, LaneWidth Width) key)
    {
        Type kernel = key.Kernel.MakeGenericType(LaneDrivers.LaneOf(key.Width));
        Type[] along = Shape(kernel, typeof(IAlongTime<,,,>));
        Type[] recurrence = Shape(along[2], typeof(IKernel<,,,>));
        Type driver = typeof(AlongTimeDriver<,,,,,>).MakeGenericType(along[0], along[1], along[2], recurrence[2], recurrence[3], along[3]);
        return (AlongTimeDriver)(Activator.CreateInstance(driver) ?? throw new InvalidOperationException($"No driver for {kernel}."));
    }

    private static Type[] Shape(Type kernel, Type shape) => kernel.GetInterfaces()
        .Single(type => type.IsGenericType && type.GetGenericTypeDefinition() == shape)
        .GetGenericArguments();
}
