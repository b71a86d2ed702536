using Memo.Compiler.Text;

namespace Memo.Hosting.Cases;

/// <summary>One value that a case expects or an answer gives: how files and answers name it, and how it is said.</summary>
public sealed record CaseValue(string Id, Localized Said);
