using System.Reflection;

namespace TradingChitti.LocalFunctions.Discovery;

/// <summary>The value behind a method's return type: <c>T</c>, <c>Task&lt;T&gt;</c> or <c>ValueTask&lt;T&gt;</c>.</summary>
internal static class ReturnValue
{
    /// <summary>The type a caller gets, or <c>void</c>.</summary>
    public static Type TypeOf(Type returnType)
    {
        if (returnType == typeof(Task) || returnType == typeof(ValueTask))
            return typeof(void);
        return IsGeneric(returnType, typeof(Task<>)) || IsGeneric(returnType, typeof(ValueTask<>)) ? returnType.GetGenericArguments()[0] : returnType;
    }

    /// <summary>A function that waits for what the method returned and gives its value.</summary>
    public static Func<object?, Task<object?>> AwaiterOf(Type returnType)
    {
        if (returnType == typeof(Task))
            return AwaitTask;
        if (returnType == typeof(ValueTask))
            return static returned => AwaitTask(((ValueTask)returned!).AsTask()); // a struct is never null
        if (IsGeneric(returnType, typeof(Task<>)))
            return Close(nameof(AwaitTaskOf), returnType);
        return IsGeneric(returnType, typeof(ValueTask<>)) ? Close(nameof(AwaitValueTaskOf), returnType) : Task.FromResult;
    }

    private static bool IsGeneric(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static Func<object?, Task<object?>> Close(string method, Type returnType) =>
        typeof(ReturnValue).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)! // declared below
            .MakeGenericMethod(returnType.GetGenericArguments()).CreateDelegate<Func<object?, Task<object?>>>();

    private static async Task<object?> AwaitTask(object? returned)
    {
        if (returned is Task task)
            await task;
        return null;
    }

    private static async Task<object?> AwaitTaskOf<T>(object? returned) => returned is Task<T> task ? await task : null;

    private static async Task<object?> AwaitValueTaskOf<T>(object? returned) => returned is ValueTask<T> task ? await task : null;
}
