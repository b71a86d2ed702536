using Memo.Compiler.Diagnostics;
using Memo.Compiler.Model;
using Memo.Compiler.Syntax;

namespace Memo.Compiler.Binding;

/// <summary>One pack, bound.</summary>
/// <param name="Rules">What it declares, together with the packs it builds on.</param>
/// <param name="Symbols">The names it may use: its own, and those of the packs it builds on.</param>
/// <param name="Diagnostics">What is wrong with its own texts.</param>
internal sealed record BoundPack(PackSyntax Syntax, RulePack Rules, SymbolTable Symbols, ImmutableArray<Diagnostic> Diagnostics);
