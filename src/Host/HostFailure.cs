namespace TradingChitti.Host;

/// <summary>Something the user can mend. The message is the one sentence shown; there is no stack trace to read.</summary>
public sealed class HostFailure : Exception
{
    public HostFailure(string message)
        : base(message)
    {
    }

    public HostFailure(string message, Exception cause)
        : base(message, cause)
    {
    }
}
