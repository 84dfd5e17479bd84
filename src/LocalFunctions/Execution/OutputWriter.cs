using System.Collections;
using System.Text;
using TradingChitti.LocalFunctions.Discovery;
using TradingChitti.LocalFunctions.Queues;
using TradingChitti.LocalFunctions.SignalR;

namespace TradingChitti.LocalFunctions.Execution;

/// <summary>Sends what a function returned to its outputs: each element of a collection by itself, nothing for null.</summary>
internal sealed class OutputWriter(QueueClients queues, SignalRSender signalR, WorkerSerializer serializer)
{
    /// <summary>Writes the outputs, then returns the value that answers an HTTP request, if any.</summary>
    public async Task<object?> WriteAsync(ResultShape result, object? returned, CancellationToken cancellationToken)
    {
        switch (result)
        {
            case ResultShape.HttpResponse:
                return returned;
            case ResultShape.Single single:
                await SendAsync(single.Target, returned, cancellationToken);
                return null;
            case ResultShape.Multiple multiple when returned is not null:
                foreach (OutputProperty output in multiple.Outputs)
                    await SendAsync(output.Target, output.Property.GetValue(returned), cancellationToken);
                return multiple.Http?.GetValue(returned);
            default:
                return null;
        }
    }

    private async Task SendAsync(OutputTarget target, object? value, CancellationToken cancellationToken)
    {
        foreach (object item in Items(value))
        {
            if (target is OutputTarget.Queue queue)
                await queues.SendAsync(queue.Connection, queue.QueueName, Body(item), cancellationToken);
            else if (target is OutputTarget.SignalR hub)
                await signalR.SendAsync(hub.HubName, item, cancellationToken);
        }
    }

    private byte[] Body(object item) => item switch
    {
        string text => Encoding.UTF8.GetBytes(text),
        byte[] bytes => bytes,
        BinaryData data => data.ToArray(),
        _ => serializer.Write(item),
    };

    private static IEnumerable<object> Items(object? value) => value switch
    {
        null => [],
        string or byte[] or BinaryData or IDictionary => [value],
        IEnumerable many => many.Cast<object?>().OfType<object>(),
        _ => [value],
    };
}
