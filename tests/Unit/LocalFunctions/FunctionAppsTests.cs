using System.Reflection;
using Microsoft.Extensions.Configuration;
using TradingChitti.LocalFunctions.Discovery;

namespace TradingChitti.Tests.Unit.LocalFunctions;

/// <summary>The four function apps as one process runs them.</summary>
public sealed class FunctionAppsTests
{
    private static readonly FunctionCatalog Catalog = FunctionCatalog.Discover(
        ((string[])["Ingest", "Compute", "Signals", "Api"]).Select(app => Assembly.Load($"TradingChitti.Functions.{app}")), new ConfigurationBuilder().Build());

    public static TheoryData<string> QueueFunctions =>
        [.. Catalog.Functions.Where(function => function.Trigger is Trigger.Queue).Select(function => function.Name)];

    [Fact]
    public void Apps_Discovered_TogetherHaveEveryKindOfTrigger() =>
        Assert.Equal(["http", "queue", "timer"], Catalog.Functions.Select(function => function.Trigger.Kind).Distinct().Order(StringComparer.Ordinal));

    /// <summary>A queue function is named after its queue in Pascal case; the readers of poison queues say so first.</summary>
    [Theory]
    [MemberData(nameof(QueueFunctions))]
    public void QueueFunction_Name_IsItsQueues(string name)
    {
        string queue = ((Trigger.Queue)Catalog.Functions.Single(function => function.Name == name).Trigger).QueueName;
        string pascal = string.Concat(queue.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        Assert.Equal(queue.EndsWith("-poison", StringComparison.Ordinal) ? $"StorePoison{pascal[..^"Poison".Length]}" : pascal, name);
    }

    [Fact]
    public void Hubs_OfAllApps_AreOne() => Assert.Equal(["live"], Catalog.HubNames);
}
