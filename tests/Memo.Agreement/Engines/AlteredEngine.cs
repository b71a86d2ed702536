using System.Text.RegularExpressions;
using Memo.Compiler;
using Memo.Compiler.Text;

namespace Memo.Agreement.Engines;

/// <summary>An engine with a bug put in on purpose: it answers for a pack that says something a little different.</summary>
internal static class AlteredEngine
{
    public static EngineKind Kind(EngineKind engine, string pattern, string replacement) => new(
        $"{engine.Name}, with {pattern} for {replacement}",
        pack =>
        {
            var text = Regex.Replace(pack.Text, pattern, replacement, RegexOptions.Multiline | RegexOptions.CultureInvariant);
            return new Altered(new BoundPack(text, Compilation.Of([new SourceText("pack.memo", text)]).Pack), engine);
        });

    private sealed class Altered(BoundPack pack, EngineKind kind) : IEngine
    {
        private readonly IEngine _engine = kind.For(pack);

        /// <summary>The question is read anew, since its words are those of the other pack.</summary>
        public ImmutableArray<Said> Answer(Question question) => _engine.Answer(Question.Read(pack.Rules, question.Text)!);

        public void Dispose() => _engine.Dispose();
    }
}
