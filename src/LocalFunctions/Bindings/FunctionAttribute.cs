namespace TradingChitti.LocalFunctions;

/// <summary>Marks a method as a function, under a name unique in its app.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
