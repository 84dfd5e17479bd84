using System.Diagnostics.Metrics;

namespace TradingChitti.Tests.Unit.LocalFunctions;

public sealed class FunctionTelemetryTests
{
    private static readonly DateTimeOffset Slot = new(2026, 2, 6, 9, 10, 0, TimeSpan.FromHours(5.5));

    [Theory]
    [InlineData("tradingchitti.function.invocations", 2)]
    [InlineData("tradingchitti.function.failures", 1)]
    public async Task Counter_AfterOneSuccessAndOneFailure_CountsByFunction(string counter, long expected)
    {
        await using TimerBench bench = new(Slot);
        long counted = 0;
        using MeterListener listener = new();
        listener.InstrumentPublished = (instrument, listening) =>
        {
            // Each service provider has a meter of its own, and other tests run beside this one.
            if (instrument.Name == counter && ReferenceEquals(instrument.Meter.Scope, bench.Meters))
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            counted += tags.Contains(new("function", "AtOpen")) && tags.Contains(new("trigger", "timer")) ? value : 0);
        listener.Start();
        await bench.Invoker.InvokeTimerAsync("AtOpen", Slot, CancellationToken.None);
        bench.Log.Then(() => throw new InvalidOperationException("This run fails."));
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Invoker.InvokeTimerAsync("AtOpen", Slot, CancellationToken.None));
        Assert.Equal(expected, counted);
    }
}
