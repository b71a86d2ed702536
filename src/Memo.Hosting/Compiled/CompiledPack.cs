using System.Reflection;
using System.Runtime.Loader;
using Memo.Compiler.Emit.CSharp;
using Memo.Runtime.Packs;

namespace Memo.Hosting.Compiled;

/// <summary>
/// A compiled pack in memory. Disposing it lets go of its code, unless it stays until the process ends; what was taken from it must not be used
/// any more.
/// </summary>
public sealed class CompiledPack : IDisposable
{
    private readonly PackContext _context;
    private readonly Assembly _assembly;
    private readonly IReadOnlyDictionary<string, (string Type, string Method)> _predicates;

    private CompiledPack(PackContext context, Assembly assembly, string @namespace, IReadOnlyDictionary<string, (string Type, string Method)> predicates)
    {
        (_context, _assembly, _predicates) = (context, assembly, predicates);
        Pack = (RulePack)assembly.GetType(@namespace + ".Rules", throwOnError: true)!.GetProperty("Pack")!.GetValue(null)!;
    }

    public RulePack Pack { get; }

    /// <inheritdoc cref="Load(byte[], string, IReadOnlyDictionary{string, ValueTuple{string, string}}, bool)"/>
    public static CompiledPack Load(EmittedPack emitted, bool untilExit = false) => Load(PackCompiler.Compile(emitted), emitted.Namespace, emitted.Predicates, untilExit);

    /// <param name="assembly">The bytes of a compiled pack.</param>
    /// <param name="namespace">Its namespace.</param>
    /// <param name="predicates">See <see cref="EmittedPack.Predicates"/>.</param>
    /// <param name="untilExit">
    /// Whether its code stays loaded. What can be let go of the JIT optimises at once, which for all predicates of a pack takes five times as long as
    /// the quick code that serves one question.
    /// </param>
    public static CompiledPack Load(
        byte[] assembly, string @namespace, IReadOnlyDictionary<string, (string Type, string Method)> predicates, bool untilExit = false)
    {
        var context = new PackContext(@namespace, isCollectible: !untilExit);
        using var bytes = new MemoryStream(assembly, writable: false);
        return new CompiledPack(context, context.LoadFromStream(bytes), @namespace, predicates);
    }

    /// <summary>The readable predicate of a measure; null for one without a stated reach, which has none.</summary>
    /// <param name="measure">Its qualified id.</param>
    public Func<Case, Truth>? PredicateOf(string measure) => _predicates.TryGetValue(measure, out var predicate)
        ? _assembly.GetType(predicate.Type, throwOnError: true)!.GetMethod(predicate.Method)!.CreateDelegate<Func<Case, Truth>>()
        : null;

    public void Dispose()
    {
        if (_context.IsCollectible)
        {
            _context.Unload();
        }
    }

    private sealed class PackContext(string name, bool isCollectible) : AssemblyLoadContext(name, isCollectible)
    {
        /// <summary>The runtime is the host's own, so that its types are the same on both sides.</summary>
        protected override Assembly? Load(AssemblyName assemblyName) => null;
    }
}
