using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TradingChitti.LocalFunctions.Discovery;

namespace TradingChitti.LocalFunctions.Queues;

/// <summary>Runs the pumps of all queues from the moment the application has started until it stops.</summary>
internal sealed class QueuePumps(
    FunctionCatalog catalog,
    QueueClients clients,
    MessageProcessor processor,
    IOptions<LocalFunctionsOptions> options,
    IHostApplicationLifetime lifetime,
    ILoggerFactory loggers) : BackgroundWork(options.Value.DrainTimeout, lifetime, loggers.CreateLogger<QueuePumps>())
{
    protected override IEnumerable<Task> Start(CancellationToken stopping, CancellationToken abort)
    {
        if (!options.Value.Queues)
            return [];
        foreach (Trigger.Queue queue in catalog.Functions.Select(function => function.Trigger).OfType<Trigger.Queue>())
            clients.Get(queue.Connection, queue.QueueName); // a missing connection setting ends the start, with its name
        ILogger logger = loggers.CreateLogger<QueuePump>();
        return catalog.Functions.Where(function => function.Trigger is Trigger.Queue)
            .Select(function => new QueuePump(function, (Trigger.Queue)function.Trigger, clients, processor, options.Value, logger)
                .RunAsync(stopping, abort));
    }
}
