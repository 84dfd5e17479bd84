using TradingChitti.LocalFunctions;

namespace TradingChitti.Tests.Unit.LocalFunctions;

public sealed class TimerLoopTests
{
    private static readonly DateTimeOffset NineOhFive = new(2026, 2, 6, 9, 5, 0, TimeSpan.FromHours(5.5)); // a Friday, in India

    [Fact]
    public async Task Slot_InIndianTime_FiresAtIt()
    {
        await using TimerBench bench = new(NineOhFive);
        bench.Start("AtOpen");
        await bench.PassAsync(TimeSpan.FromMinutes(10));
        DateTimeOffset open = new(2026, 2, 6, 3, 45, 0, TimeSpan.Zero);
        Assert.Equal(new TimerCall("AtOpen", open, IsPastDue: false, open.UtcDateTime), await bench.Log.NextAsync());
    }

    [Fact]
    public async Task Slots_OneAfterAnother_FireEach()
    {
        await using TimerBench bench = new(NineOhFive);
        bench.Start("EveryTenMinutes");
        await bench.PassAsync(TimeSpan.FromMinutes(15));
        TimerCall[] calls = [await bench.Log.NextAsync(), await bench.Log.NextAsync()];
        Assert.Equal([NineOhFive.AddMinutes(5), NineOhFive.AddMinutes(15)], calls.Select(call => call.At));
    }

    [Fact]
    public async Task Slot_MissedWhileDown_FiresOnceAtStartAsPastDue()
    {
        await using TimerBench bench = new(NineOhFive);
        DateTime last = NineOhFive.AddMinutes(-35).UtcDateTime; // 08:30; missed since: 08:40, 08:50, 09:00
        await bench.Monitor.WriteAsync("EveryTenMinutes", new() { Last = last, Next = last.AddMinutes(10), LastUpdated = last }, CancellationToken.None);
        bench.Start("EveryTenMinutes");
        Assert.Equal(new TimerCall("EveryTenMinutes", NineOhFive, IsPastDue: true, last.AddMinutes(10)), await bench.Log.NextAsync());
        await bench.PassAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(new TimerCall("EveryTenMinutes", NineOhFive.AddMinutes(5), IsPastDue: false, NineOhFive.AddMinutes(5).UtcDateTime), await bench.Log.NextAsync());
    }

    [Fact]
    public async Task Slot_MissedAfterAFirstStartThatNeverFired_IsPastDue()
    {
        await using TimerBench bench = new(NineOhFive);
        bench.Start("EveryTenMinutes");
        await bench.StopAsync();
        bench.Jump(TimeSpan.FromMinutes(6));
        bench.Start("EveryTenMinutes");
        Assert.Equal((true, NineOhFive.AddMinutes(5).UtcDateTime), (await bench.Log.NextAsync()) is var call ? (call.IsPastDue, call.Slot) : default);
    }

    [Fact]
    public async Task Slot_AfterADamagedRecord_FiresInItsTime()
    {
        await using TimerBench bench = new(NineOhFive);
        Directory.CreateDirectory(Path.GetDirectoryName(bench.FileOf("EveryTenMinutes"))!); // a file in a folder
        await File.WriteAllTextAsync(bench.FileOf("EveryTenMinutes"), "{");
        bench.Start("EveryTenMinutes");
        await bench.PassAsync(TimeSpan.FromMinutes(5));
        Assert.False((await bench.Log.NextAsync()).IsPastDue);
    }

    [Fact]
    public async Task Firing_OfAMonitoredTimer_RecordsItsSlots()
    {
        await using TimerBench bench = new(NineOhFive);
        bench.Start("EveryTenMinutes");
        await bench.PassAsync(TimeSpan.FromMinutes(5));
        await bench.StopAsync();
        ScheduleStatus? status = await bench.Monitor.ReadAsync("EveryTenMinutes", CancellationToken.None);
        Assert.Equal((NineOhFive.AddMinutes(5).UtcDateTime, NineOhFive.AddMinutes(15).UtcDateTime), (status?.Last, status?.Next));
    }

    [Theory]
    [InlineData("Unmonitored", 5 * 60)]
    [InlineData("EveryTenSeconds", 10)]
    public async Task Firing_OfATimerWithoutMonitor_TellsAndRecordsNothing(string function, int secondsToSlot)
    {
        await using TimerBench bench = new(NineOhFive);
        bench.Start(function);
        await bench.PassAsync(TimeSpan.FromSeconds(secondsToSlot));
        Assert.Null((await bench.Log.NextAsync()).Slot);
        Assert.False(File.Exists(bench.FileOf(function)));
    }

    [Fact]
    public async Task RunOnStartup_AtStart_FiresAtOnceAndThenOnSchedule()
    {
        await using TimerBench bench = new(NineOhFive);
        bench.Start("AtStart");
        Assert.Equal(NineOhFive, (await bench.Log.NextAsync()).At);
        await bench.PassAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(NineOhFive.AddMinutes(10), (await bench.Log.NextAsync()).At);
    }

    [Fact]
    public async Task Failure_WithRetries_RunsAgainAfterEachDelay()
    {
        await using TimerBench bench = new(NineOhFive);
        bench.Log.Then(Fail);
        bench.Log.Then(Fail);
        bench.Start("Retried");
        await bench.PassAsync(TimeSpan.FromMinutes(5));
        await bench.PassAsync(TimeSpan.FromSeconds(10));
        await bench.PassAsync(TimeSpan.FromSeconds(10));
        TimerCall[] calls = [await bench.Log.NextAsync(), await bench.Log.NextAsync(), await bench.Log.NextAsync()];
        DateTimeOffset slot = NineOhFive.AddMinutes(5);
        Assert.Equal([slot, slot.AddSeconds(10), slot.AddSeconds(20)], calls.Select(call => call.At));
    }

    [Fact]
    public async Task Failure_WithoutRetries_LeavesTheNextSlotInPlace()
    {
        await using TimerBench bench = new(NineOhFive);
        bench.Log.Then(Fail);
        bench.Start("EveryTenMinutes");
        await bench.PassAsync(TimeSpan.FromMinutes(15));
        await bench.Log.NextAsync();
        Assert.Equal(NineOhFive.AddMinutes(15), (await bench.Log.NextAsync()).At);
    }

    [Fact]
    public async Task Run_LongerThanItsInterval_IsFollowedByOneCatchUp()
    {
        await using TimerBench bench = new(NineOhFive);
        TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Log.Then(() => held.Task);
        bench.Start("EveryTenMinutes");
        await bench.PassAsync(TimeSpan.FromMinutes(5));
        await bench.Log.NextAsync();
        bench.Jump(TimeSpan.FromMinutes(25)); // 09:35: the slots of 09:20 and 09:30 have passed
        Assert.False(bench.Log.HasCalls);
        held.SetResult();
        Assert.Equal(
            new TimerCall("EveryTenMinutes", NineOhFive.AddMinutes(30), IsPastDue: true, NineOhFive.AddMinutes(15).UtcDateTime), await bench.Log.NextAsync());
        await bench.PassAsync(TimeSpan.FromMinutes(5));
        Assert.Equal(NineOhFive.AddMinutes(35), (await bench.Log.NextAsync()).At);
    }

    [Fact]
    public async Task InvokeTimer_ByHand_TellsTheSlot()
    {
        await using TimerBench bench = new(NineOhFive);
        DateTimeOffset slot = NineOhFive.AddDays(-3);
        await bench.Invoker.InvokeTimerAsync("EveryTenMinutes", slot, CancellationToken.None);
        Assert.Equal(slot.UtcDateTime, (await bench.Log.NextAsync()).Slot);
    }

    [Fact]
    public async Task InvokeTimer_WhileItRuns_WaitsItsTurn()
    {
        await using TimerBench bench = new(NineOhFive);
        TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);
        bench.Log.Then(() => held.Task);
        Task first = bench.Invoker.InvokeTimerAsync("EveryTenMinutes", NineOhFive, CancellationToken.None);
        await bench.Log.NextAsync();
        Task second = bench.Invoker.InvokeTimerAsync("EveryTenMinutes", NineOhFive, CancellationToken.None);
        Assert.False(bench.Log.HasCalls);
        held.SetResult();
        await Task.WhenAll(first, second);
        Assert.Equal(2, bench.Invoker.CompletedInvocations);
    }

    [Fact]
    public async Task InvokeTimer_ThatFails_ThrowsItsError()
    {
        await using TimerBench bench = new(NineOhFive);
        bench.Log.Then(Fail);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Invoker.InvokeTimerAsync("EveryTenMinutes", NineOhFive, CancellationToken.None));
        Assert.True(bench.Invoker.IsIdle);
    }

    [Fact]
    public async Task InvokeTimer_UnknownName_NamesTheKnown()
    {
        await using TimerBench bench = new(NineOhFive);
        ArgumentException error = await Assert.ThrowsAsync<ArgumentException>(() => bench.Invoker.InvokeTimerAsync("Atopn", NineOhFive, CancellationToken.None));
        Assert.Contains("AtOpen", error.Message, StringComparison.Ordinal);
    }

    private static Task Fail() => throw new InvalidOperationException("This run fails.");
}
