using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using TradingChitti.LocalFunctions.Discovery;
using TradingChitti.LocalFunctions.Execution;
using TradingChitti.LocalFunctions.SignalR;

namespace TradingChitti.LocalFunctions.Http;

/// <summary>Answers the requests of HTTP functions: key, invocation, result, and every failure as problem+json.</summary>
internal sealed partial class HttpFunction(
    FunctionExecutor executor,
    InvocationCounters counters,
    WorkerSerializer serializer,
    HubTokens tokens,
    FunctionKeys keys,
    ILogger<HttpFunction> logger)
{
    private readonly ILogger _logger = logger;

    public async Task AnswerAsync(HttpContext context, LocalFunction function, Trigger.Http trigger)
    {
        if (!keys.Allow(context.Request, trigger.Level))
        {
            await WriteProblemAsync(context, StatusCodes.Status401Unauthorized, "A function key is needed", $"Send it in header {FunctionKeys.Header} or as ?code=.");
            return;
        }

        using InvocationCounters.Lease pending = counters.Enter();
        try
        {
            object? response = await executor.ExecuteAsync(
                function, new HttpInput(context, serializer, tokens), context.RequestServices, context.RequestAborted);
            await WriteAsync(context, function, response);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; nobody reads an answer.
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await WriteProblemAsync(context, bad.StatusCode, "The request cannot be read", bad.Message);
        }
        catch (Exception failure)
        {
            LogFailed(failure, function.Name);
            if (context.Response.HasStarted)
                throw; // a broken connection tells the client what a status no longer can
            await WriteProblemAsync(
                context, StatusCodes.Status500InternalServerError, "The request failed", $"Function {function.Name} failed; its log has the reason.");
        }
    }

    private static Task WriteAsync(HttpContext context, LocalFunction function, object? response)
    {
        switch (response)
        {
            case IActionResult result:
                return result.ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
            case IResult result:
                return result.ExecuteAsync(context);
            case not null:
                return new ObjectResult(response).ExecuteResultAsync(new ActionContext(context, context.GetRouteData(), new ActionDescriptor()));
            default:
                bool returnsValue = ReturnValue.TypeOf(function.Method.ReturnType) != typeof(void);
                if (returnsValue && !context.Response.HasStarted)
                    context.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
        }
    }

    private static Task WriteProblemAsync(HttpContext context, int status, string title, string detail)
    {
        context.Response.Clear();
        return Results.Problem(detail, statusCode: status, title: title).ExecuteAsync(context);
    }

    [LoggerMessage(LocalEvents.HttpFailed, LogLevel.Error, "HTTP function {Function} failed")]
    private partial void LogFailed(Exception failure, string function);
}
