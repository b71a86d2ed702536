using Memo.Compiler.Explaining;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>Whatever is encoded can be read back in both languages.</summary>
public sealed class ReadBackTests
{
    [Fact]
    public void Every_instrument_and_every_rule_reads_back()
    {
        foreach (var root in PackRoots.Under(Repository.PathTo("memoranda")).Roots)
        {
            var pack = LoadedPack.Load(root).Rules;
            foreach (var language in new[] { Language.English, Language.Chinese })
            {
                Assert.All(pack.Instruments, instrument => Assert.NotEmpty(ModelToSentences.Describe(pack, instrument, language)));
                Assert.All(pack.Rules, rule => Assert.NotEmpty(ModelToSentences.Describe(rule, language)));
            }
        }
    }
}
