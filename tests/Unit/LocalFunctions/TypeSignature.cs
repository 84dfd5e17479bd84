using System.Reflection;
using System.Runtime.CompilerServices;

namespace TradingChitti.Tests.Unit.LocalFunctions;

/// <summary>Writes our types as the surface file writes the worker's.</summary>
internal static class TypeSignature
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Modifiers(Type type) => (type.IsAbstract, type.IsSealed) switch
    {
        (true, true) => "static",
        (true, false) => "abstract",
        (false, true) => "sealed",
        _ => "",
    };

    public static string[] Members(Type type)
    {
        if (type.IsEnum)
            return [.. type.GetEnumNames().Select(name => $"{name} = {Convert.ToInt32(Enum.Parse(type, name))}")];
        bool isStatic = Modifiers(type) == "static";
        return
        [
            .. type.GetConstructors(Declared).Where(constructor => !isStatic && (constructor.IsPublic || constructor.IsFamily))
                .Select(constructor => $"public {type.Name}({Parameters(constructor)});"),
            .. type.GetProperties(Declared).Where(property => property.GetMethod?.IsPublic == true).Select(Property),
            .. type.GetMethods(Declared).Where(method => method.IsPublic && !method.IsSpecialName).Select(Method),
        ];
    }

    public static string Usage(Type attribute)
    {
        AttributeUsageAttribute usage = attribute.GetCustomAttribute<AttributeUsageAttribute>(inherit: true)
            ?? throw new InvalidOperationException($"{attribute.Name} has no usage.");
        return usage.ValidOn + (usage.AllowMultiple ? ", AllowMultiple = true" : "");
    }

    private static string Property(PropertyInfo property)
    {
        string type = Name(property.PropertyType, new NullabilityInfoContext().Create(property));
        return $"public {type} {property.Name} {{ get; {(property.SetMethod?.IsPublic == true ? "set; " : "")}}}";
    }

    private static string Method(MethodInfo method)
    {
        string type = Name(method.ReturnType, new NullabilityInfoContext().Create(method.ReturnParameter));
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $"public {(method.IsStatic ? "static " : "")}{type} {method.Name}{generic}({Parameters(method)});";
    }

    private static string Parameters(MethodBase method)
    {
        bool isExtension = method.IsDefined(typeof(ExtensionAttribute));
        return string.Join(", ", method.GetParameters().Select(parameter =>
            (isExtension && parameter.Position == 0 ? "this " : "")
            + (parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")
            + Name(parameter.ParameterType, new NullabilityInfoContext().Create(parameter))
            + $" {parameter.Name}"
            + (parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")));
    }

    private static string Name(Type type, NullabilityInfo nullability)
    {
        string mark = !type.IsValueType && !type.IsGenericParameter && nullability.ReadState == NullabilityState.Nullable ? "?" : "";
        return Name(type) + mark;
    }

    private static string Name(Type type)
    {
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]"; // an array has an element type
        if (Nullable.GetUnderlyingType(type) is { } value)
            return Name(value) + "?";
        if (type.IsGenericType)
            return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
        return type.Name switch
        {
            "String" => "string",
            "Int32" => "int",
            "Boolean" => "bool",
            "Object" => "object",
            "Void" => "void",
            _ => type.Name,
        };
    }
}
