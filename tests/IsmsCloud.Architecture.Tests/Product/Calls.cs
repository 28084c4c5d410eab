using System.Reflection;
using System.Reflection.Emit;

namespace IsmsCloud.Architecture.Tests.Product;

/// <summary>Who calls what, read from the compiled code: however the caller came by the thing, the call stands there.</summary>
static class Calls
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields().Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The types, as people wrote them, whose code calls a method of the type; itself left out.</summary>
    public static IEnumerable<Type> To(Type called, string? method = null) =>
        (from assembly in Code.Assemblies
         from type in assembly.GetTypes()
         from caller in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared))
         where Outermost(type) != called && Callees(caller).Any(callee => callee.DeclaringType == called && (method is null || callee.Name == method))
         select Outermost(type)).Distinct();

    // The compiler keeps lambdas and what waits in types of its own, within the one that was written.
    static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    static IEnumerable<MethodBase> Callees(MethodBase caller)
    {
        var code = caller.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var opcode = Codes[code[at] == 0xFE ? BitConverter.ToInt16([code[at + 1], 0xFE]) : code[at]];
            at += opcode.Size;
            if (opcode.OperandType is OperandType.InlineMethod or OperandType.InlineTok && Resolve(caller, BitConverter.ToInt32(code, at)) is { } callee) yield return callee;
            at += Length(opcode.OperandType, code, at);
        }
    }

    static MethodBase? Resolve(MethodBase caller, int token)
    {
        var ofMethod = caller.IsGenericMethod ? caller.GetGenericArguments() : null;
        return caller.Module.ResolveMember(token, caller.DeclaringType!.GetGenericArguments(), ofMethod) as MethodBase;
    }

    static int Length(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
