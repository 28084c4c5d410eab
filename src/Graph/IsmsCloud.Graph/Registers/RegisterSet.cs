namespace IsmsCloud.Graph.Registers;

/// <summary>All registers, found by their declarations.</summary>
internal sealed class RegisterSet
{
    private readonly Dictionary<Type, IRegister> _byDeclaration;
    private readonly Dictionary<string, IRegister> _byType;
    private readonly Dictionary<string, IRegister> _byKind;

    public RegisterSet()
    {
        var declarations = typeof(RegisterSet).Assembly.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(typeof(IRegister)));
        All = [.. declarations.Select(type => (IRegister)Activator.CreateInstance(type)!).OrderBy(register => register.Name, StringComparer.Ordinal)];
        _byDeclaration = All.ToDictionary(register => register.GetType());
        _byType = All.ToDictionary(register => register.TypeName);
        _byKind = All.Where(register => register.Kind is not null).ToDictionary(register => register.Kind!);
    }

    public IReadOnlyList<IRegister> All { get; }

    public IEnumerable<string> Services => All.Select(register => register.Service).Distinct();

    public IRegister Of(Type declaration) => _byDeclaration[declaration];

    public IRegister? OfType(string typeName) => _byType.GetValueOrDefault(typeName);

    public IRegister? OfKind(string kind) => _byKind.GetValueOrDefault(kind);
}
