using System.Diagnostics;
using TradingChitti.LocalFunctions.Discovery;

namespace TradingChitti.LocalFunctions.Execution;

/// <summary>Runs one invocation: binds the parameters, calls the method, writes the outputs. A failed output fails the function.</summary>
internal sealed class FunctionExecutor(OutputWriter outputs, InvocationCounters counters, FunctionTelemetry telemetry)
{
    /// <summary>Returns the value that answers an HTTP request, if the function is one.</summary>
    public async Task<object?> ExecuteAsync(
        LocalFunction function, InvocationInput input, IServiceProvider services, CancellationToken cancellationToken)
    {
        using Activity? activity = telemetry.Start(function.Name, function.Trigger.Kind, input.Parent);
        long started = TimeProvider.System.GetTimestamp();
        bool failed = true;
        try
        {
            object?[] arguments = await BindAsync(function, input, cancellationToken);
            object? returned = await function.InvokeAsync(services, arguments);
            object? response = await outputs.WriteAsync(function.Result, returned, cancellationToken);
            failed = false;
            return response;
        }
        catch (Exception error)
        {
            activity?.SetStatus(ActivityStatusCode.Error, error.Message);
            throw;
        }
        finally
        {
            telemetry.Record(function.Name, function.Trigger.Kind, TimeProvider.System.GetElapsedTime(started), failed);
            counters.CountEnd(failed);
        }
    }

    private static async Task<object?[]> BindAsync(LocalFunction function, InvocationInput input, CancellationToken cancellationToken)
    {
        object?[] arguments = new object?[function.Parameters.Count];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = function.Parameters[i] is ParameterBinding.Cancellation
                ? cancellationToken
                : await input.ReadAsync(function.Parameters[i], cancellationToken);
        }

        return arguments;
    }
}
