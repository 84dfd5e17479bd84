using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TradingChitti.LocalFunctions.Discovery;

namespace TradingChitti.Tests.Unit.LocalFunctions;

public sealed class FunctionCatalogTests
{
    private static readonly IConfiguration Settings = new ConfigurationBuilder()
        .AddInMemoryCollection([new("Schedules:Open", "0 15 9 * * 1-5"), new("Queues:Out", "out-queue")])
        .Build();

    [Theory]
    [InlineData(typeof(Wrong.NoTrigger), "no parameter has a trigger attribute")]
    [InlineData(typeof(Wrong.TwoTriggers), "'one', 'two' all have a trigger attribute")]
    [InlineData(typeof(Wrong.BadName), "function name '1st'")]
    [InlineData(typeof(Wrong.NotPublic), "public method of a public class")]
    [InlineData(typeof(Wrong.Abstract), "not abstract")]
    [InlineData(typeof(Wrong.AsyncVoid), "async void")]
    [InlineData(typeof(Wrong.FiveFields), "six-field NCrontab")]
    [InlineData(typeof(Wrong.TimerAsString), "'timer' must be a TimerInfo")]
    [InlineData(typeof(Wrong.TimerWithMore), "'id' is bound to nothing")]
    [InlineData(typeof(Wrong.RetriedQueue), "FixedDelayRetryAttribute applies to timer functions only")]
    [InlineData(typeof(Wrong.BadInterval), "'10 s' is not a time")]
    [InlineData(typeof(Wrong.MissingSetting), "'Schedules:Nowhere'")]
    [InlineData(typeof(Wrong.BadQueueName), "queue name 'Fetch_Feed'")]
    [InlineData(typeof(Wrong.SdkMessage), "QueueMessage cannot be bound")]
    [InlineData(typeof(Wrong.UnknownMetadata), "'messageId' is bound to nothing")]
    [InlineData(typeof(Wrong.MetadataOfAnotherType), "'id' is bound to nothing")]
    [InlineData(typeof(Wrong.LostResult), "the returned Body has no output binding")]
    [InlineData(typeof(Wrong.OutputOfNothing), "output binding and returns nothing")]
    [InlineData(typeof(Wrong.SignalROfText), "cannot go to SignalR")]
    [InlineData(typeof(Wrong.SignalRWithoutHub), "HubName is empty")]
    [InlineData(typeof(Wrong.HttpOutputOnMethod), "[HttpResult] property")]
    [InlineData(typeof(Wrong.HttpWithoutResponse), "exactly one [HttpResult]")]
    [InlineData(typeof(Wrong.QueueWithResponse), "answers no request")]
    [InlineData(typeof(Wrong.UserLevel), "level User is not served")]
    [InlineData(typeof(Wrong.NotInRoute), "'symbol' is bound to nothing")]
    [InlineData(typeof(Wrong.RouteOfDate), "route value of type System.DateOnly")]
    [InlineData(typeof(Wrong.BadRoute), "is not a route template")]
    [InlineData(typeof(Wrong.NegotiateByQueue), "handed out by HTTP functions only")]
    public void Discover_AFunctionDeclaredWrongly_NamesItAndTheMistake(Type type, string expected)
    {
        FunctionDiscoveryException error = Assert.Throws<FunctionDiscoveryException>(() => FunctionCatalog.FromTypes([type], Settings));
        string problem = Assert.Single(error.Problems);
        Assert.StartsWith($"{type.FullName}.", problem, StringComparison.Ordinal);
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("function name 'Same' is used more than once")]
    [InlineData("queue 'shared' has more than one consumer")]
    [InlineData("route 'GET v1/same' is served more than once")]
    public void Discover_TwoClassesThatClash_NamesBoth(string expected)
    {
        FunctionDiscoveryException error = Assert.Throws<FunctionDiscoveryException>(
            () => FunctionCatalog.FromTypes([typeof(FirstOfTwo), typeof(SecondOfTwo)], Settings));
        string problem = Assert.Single(error.Problems, problem => problem.Contains(expected, StringComparison.OrdinalIgnoreCase));
        Assert.Contains($"{typeof(FirstOfTwo).FullName}.", problem, StringComparison.Ordinal);
        Assert.Contains($"{typeof(SecondOfTwo).FullName}.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Discover_NamesFromSettings_AreFilledIn()
    {
        FunctionCatalog catalog = FunctionCatalog.FromTypes([typeof(FromSettings)], Settings);
        Trigger.Timer timer = Assert.IsType<Trigger.Timer>(catalog.Functions.Single(function => function.Name == "Scheduled").Trigger);
        ResultShape.Single output = Assert.IsType<ResultShape.Single>(catalog.Functions.Single(function => function.Name == "Queued").Result);
        Assert.Equal("0 15 9 * * 1-5", timer.Schedule.Expression);
        Assert.Equal(new OutputTarget.Queue("out-queue", "AzureWebJobsStorage"), output.Target);
    }

    [Fact]
    public void CheckServices_ConstructorParameterNotRegistered_NamesClassAndService()
    {
        using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        FunctionCatalog catalog = FunctionCatalog.FromTypes([typeof(NeedsService)], Settings);
        FunctionDiscoveryException error = Assert.Throws<FunctionDiscoveryException>(
            () => catalog.CheckServices(services.GetRequiredService<IServiceProviderIsService>()));
        Assert.Contains("NeedsService.Run: constructor parameter of type System.IDisposable", Assert.Single(error.Problems), StringComparison.Ordinal);
    }
}
