namespace TradingChitti.Host.Running;

/// <summary>
/// The time of a recorded or generated market. It stands still while work is done and is moved forward between events, so that everything
/// written carries recorded time, whatever the speed. Pauses and time limits stay real.
/// </summary>
public sealed class RecordedClock(DateTimeOffset start) : TimeProvider
{
    private long _ticks = start.UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _ticks), TimeSpan.Zero);

    /// <summary>Moves to an instant; an earlier one changes nothing, because time does not go back.</summary>
    public void MoveTo(DateTimeOffset instant)
    {
        long wanted = instant.UtcTicks;
        long now = Interlocked.Read(ref _ticks);
        while (wanted > now)
        {
            long seen = Interlocked.CompareExchange(ref _ticks, wanted, now);
            if (seen == now)
                return;
            now = seen;
        }
    }
}
