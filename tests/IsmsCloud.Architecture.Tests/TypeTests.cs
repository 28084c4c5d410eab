using System.Net.WebSockets;
using System.Reflection;
using IsmsCloud.Architecture.Tests.Product;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.JSInterop;

namespace IsmsCloud.Architecture.Tests;

public sealed class TypeTests
{
    // Programs of one machine and one user; what they do ends with their process.
    static readonly string[] LocalTools = ["IsmsCloud.AppHost", "IsmsCloud.Hosting", "IsmsCloud.LocalMongo"];

    static readonly Type[] CallersOwn = [typeof(UserManager<>), typeof(SignInManager<>), typeof(IJSRuntime), typeof(AuthenticationStateProvider), typeof(WebSocket)];

    [Fact]
    public void Every_class_is_sealed_unless_another_stands_on_it()
    {
        var bases = Code.Types.Select(type => type.BaseType).OfType<Type>().Select(Definition).ToHashSet();

        var open = Code.Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && !IsMarkup(type) && !bases.Contains(type));

        open.Select(type => type.FullName).ShouldBeEmpty();
    }

    // Inside IsmsCloud.Risks a type Risks would hide the namespace, and the compiler's complaint (CS0118) names neither.
    [Fact]
    public void No_type_is_called_like_a_namespace_it_lies_in()
    {
        var hidden = Code.Types.Where(type => !type.IsNested && type.Namespace!.Split('.').Contains(type.Name));

        hidden.Select(type => type.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void Names_say_what_a_thing_is()
    {
        string[] empty = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utilities"];

        Code.Types.Where(type => empty.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal))).Select(type => type.FullName).ShouldBeEmpty();
    }

    [Fact]
    public void What_can_take_time_can_be_cancelled()
    {
        var deaf = from type in Code.Types
                   where !IsMarkup(type) && !type.IsAssignableTo(typeof(Delegate)) && !LocalTools.Contains(type.Assembly.GetName().Name)
                   from method in type.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                   where (method.IsPublic || method.IsAssembly) && TakesTime(method) && !IsOthersShape(method) && !HearsCancellation(method)
                   select $"{type.FullName}.{method.Name}";

        deaf.ShouldBeEmpty();
    }

    static bool TakesTime(MethodInfo method) =>
        !Code.IsGenerated(method) && !method.IsSpecialName && Definition(method.ReturnType) is { } returned
        && (returned == typeof(Task) || returned == typeof(Task<>) || returned == typeof(ValueTask) || returned == typeof(ValueTask<>) || returned == typeof(IAsyncEnumerable<>));

    // A request, and with it a page, says itself when its caller has gone; a task that is handed in is its maker's. Elsewhere a token is the last thing that has to be given, so that
    // nobody forgets to hand it on; only what may be left out can follow it.
    static bool HearsCancellation(MethodInfo method)
    {
        var parameters = method.GetParameters();
        return method.DeclaringType!.IsAssignableTo(typeof(PageModel))
            || EndsWithItsCaller(method.DeclaringType!)
            || parameters.Any(parameter => parameter.ParameterType == typeof(HttpContext) || parameter.ParameterType.IsAssignableTo(typeof(Task)))
            || parameters.LastOrDefault(IsRequired)?.ParameterType == typeof(CancellationToken);
    }

    // These take no token and end by themselves: the account managers with their request, the browser's part with its page,
    // a socket with its client: who breaks off in the middle of a message breaks the socket.
    static bool EndsWithItsCaller(Type type) =>
        type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .SelectMany(made => made.GetParameters())
            .Any(given => CallersOwn.Contains(Definition(given.ParameterType)));

    static bool IsRequired(ParameterInfo parameter) => !parameter.HasDefaultValue && !parameter.IsDefined(typeof(ParamArrayAttribute));

    // An override or an interface's method has the shape that somebody else gave it.
    static bool IsOthersShape(MethodInfo method) =>
        method.GetBaseDefinition() != method
        || method.DeclaringType!.GetInterfaces().Where(shape => !Code.Types.Contains(Definition(shape)))
            .Any(shape => !method.DeclaringType.IsInterface && method.DeclaringType.GetInterfaceMap(shape).TargetMethods.Contains(method));

    // What a .razor file becomes is partial and open by the tool's choice.
    static bool IsMarkup(Type type) => type.IsAssignableTo(typeof(IComponent)) || type.DeclaringType is { } outer && IsMarkup(outer);

    static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;
}
