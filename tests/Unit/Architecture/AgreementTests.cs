using System.Reflection;
using System.Text.RegularExpressions;
using TradingChitti.App.Messages;
using TradingChitti.Data.Queues;
using TradingChitti.LocalFunctions;

namespace TradingChitti.Tests.Unit.Architecture;

/// <summary>Triggers, queues, messages, handlers and the cloud's description name the same things.</summary>
public sealed partial class AgreementTests
{
    private static readonly string[] Apps = ["Ingest", "Compute", "Signals", "Api"];

    [Fact]
    public void Bicep_Queues_AreTheQueues()
    {
        string bicep = File.ReadAllText(Path.Combine(Repository.Root, "infra", "bicep", "main.bicep"));
        string list = QueueList().Match(bicep).Groups[1].Value;
        Assert.Equal(QueueNames.All.Order(), QueueEntry().Matches(list).Select(entry => entry.Groups[1].Value).Order());
    }

    [Fact]
    public void WorkQueues_HaveExactlyOneConsumer()
    {
        IEnumerable<string> consumed = Triggers<QueueTriggerAttribute>().Select(trigger => trigger.Attribute.QueueName)
            .Where(queue => !queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal));
        Assert.Equal(QueueNames.All.Order(), consumed.Order());
    }

    [Fact]
    public void PoisonQueues_AreAllStored()
    {
        IEnumerable<string> stored = Triggers<QueueTriggerAttribute>().Select(trigger => trigger.Attribute.QueueName)
            .Where(queue => queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal));
        Assert.Equal(QueueNames.All.Select(queue => queue + QueueNames.PoisonSuffix).Order(), stored.Order());
    }

    [Fact]
    public void FunctionNames_AreUniqueAcrossApps()
    {
        string[] names = [.. Functions().Select(function => function.Name)];
        Assert.Equal(names.Distinct(StringComparer.OrdinalIgnoreCase).Count(), names.Length);
    }

    [Theory]
    [MemberData(nameof(MessageTypes))]
    public void Message_OwnsItsAddresses(string useCase, string queue)
    {
        Assert.Contains(queue, QueueNames.All);
        Assert.Single(Directory.GetFiles(Path.Combine(Repository.Root, "src", "App"), useCase + ".cs", SearchOption.AllDirectories),
            file => !file.Contains("Messages", StringComparison.Ordinal));
        Assert.Single(Directory.GetFiles(Path.Combine(Repository.Root, "functions"), useCase + "Function.cs", SearchOption.AllDirectories));
    }

    [Theory]
    [MemberData(nameof(MessageTypes))]
    public void Message_HasNoPropertyThatShadowsTriggerMetadata(string useCase, string queue)
    {
        Assert.NotEmpty(queue);
        Type type = typeof(Message).Assembly.GetType($"{typeof(Message).Namespace}.{useCase}", throwOnError: true)!;
        string[] metadata = ["id", "dequeueCount", "insertionTime", "expirationTime", "nextVisibleTime", "popReceipt", "queueTrigger"];
        Assert.DoesNotContain(type.GetProperties(), property => metadata.Contains(property.Name, StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public void TimerSchedules_MeanTheSameInUtcAndMarketTime()
    {
        // Linux plans evaluate cron in UTC. Minutes and seconds are the same there only when hours and days are left open and
        // the minute step divides the half hour between the two clocks.
        string[] odd =
        [
            .. Triggers<TimerTriggerAttribute>().Select(trigger => trigger.Attribute.Schedule)
                .Where(schedule => !PortableSchedule().IsMatch(schedule)),
        ];
        Assert.Empty(odd);
    }

    public static TheoryData<string, string> MessageTypes()
    {
        TheoryData<string, string> data = [];
        foreach (Type type in typeof(Message).Assembly.GetTypes().Where(type => type.BaseType == typeof(Message)))
            data.Add(type.Name, WordStart().Replace(type.Name, "-$1").TrimStart('-').ToLowerInvariant());
        return data;
    }

    private static IEnumerable<FunctionAttribute> Functions() =>
        Methods().Select(method => method.GetCustomAttribute<FunctionAttribute>()).OfType<FunctionAttribute>();

    private static IEnumerable<(MethodInfo Method, TTrigger Attribute)> Triggers<TTrigger>()
        where TTrigger : Attribute =>
        from method in Methods()
        where method.GetCustomAttribute<FunctionAttribute>() is not null
        from parameter in method.GetParameters()
        let trigger = parameter.GetCustomAttribute<TTrigger>()
        where trigger is not null
        select (method, trigger);

    private static IEnumerable<MethodInfo> Methods() =>
        Apps.Select(app => Assembly.Load($"TradingChitti.Functions.{app}"))
            .SelectMany(assembly => assembly.GetExportedTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly));

    [GeneratedRegex(@"var queueNames = \[([^\]]*)\]")]
    private static partial Regex QueueList();

    [GeneratedRegex("'([a-z-]+)'")]
    private static partial Regex QueueEntry();

    [GeneratedRegex("([A-Z])")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"^(\d+|\*/(5|10|15|20|30)) (\*|\*/(1|2|3|5|6|10|15|30)) \* \* \* \*$")]
    private static partial Regex PortableSchedule();
}
