using System.Reflection;
using Microsoft.Extensions.DependencyInjection;

namespace TradingChitti.LocalFunctions.Discovery;

/// <summary>One discovered function: its trigger, its bindings, and how to call it.</summary>
internal sealed class LocalFunction
{
    private readonly MethodInvoker _invoker;
    private readonly ObjectFactory? _factory;
    private readonly Func<object?, Task<object?>> _await;

    public LocalFunction(string name, MethodInfo method, Trigger trigger, IReadOnlyList<ParameterBinding> parameters, ResultShape result)
    {
        Name = name;
        Method = method;
        Trigger = trigger;
        Parameters = parameters;
        Result = result;
        _invoker = MethodInvoker.Create(method);
        _factory = method.IsStatic ? null : ActivatorUtilities.CreateFactory(DeclaringType, Type.EmptyTypes);
        _await = ReturnValue.AwaiterOf(method.ReturnType);
    }

    public string Name { get; }

    public MethodInfo Method { get; }

    public Type DeclaringType => Method.DeclaringType!; // discovered as a member of its class

    public Trigger Trigger { get; }

    public IReadOnlyList<ParameterBinding> Parameters { get; }

    public ResultShape Result { get; }

    /// <summary>Calls the method on a new instance of its class, built from the services, and disposes the instance.</summary>
    public async Task<object?> InvokeAsync(IServiceProvider services, object?[] arguments)
    {
        object? instance = _factory?.Invoke(services, null);
        try
        {
            return await _await(_invoker.Invoke(instance, arguments.AsSpan()));
        }
        finally
        {
            if (instance is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else if (instance is IDisposable disposable)
                disposable.Dispose();
        }
    }

    /// <summary>Whether the class can be built: its constructor's parameters are registered services. Returns what is missing.</summary>
    public IEnumerable<Type> MissingServices(IServiceProviderIsService registered) =>
        Method.IsStatic
            ? []
            : DeclaringType.GetConstructors() is [ConstructorInfo constructor]
                ? constructor.GetParameters().Where(parameter => !parameter.HasDefaultValue && !registered.IsService(parameter.ParameterType))
                    .Select(parameter => parameter.ParameterType)
                : [];
}
