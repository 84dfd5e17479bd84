namespace TradingChitti.App.Messages;

/// <summary>Alerts to deliver.</summary>
public sealed record PushAlerts(IReadOnlyList<long> AlertIds) : Message;
