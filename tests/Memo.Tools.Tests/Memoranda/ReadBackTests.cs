using Memo.Compiler.Explaining;
using Memo.Compiler.Tests;
using Memo.Compiler.Text;
using Memo.Hosting.Packs;

namespace Memo.Tools.Tests.Memoranda;

/// <summary>Whatever is encoded can be read back in both languages.</summary>
public sealed class ReadBackTests
{
    /// <summary>In English too, bodies, kinds of measure and sources go by their titles, not by their ids.</summary>
    [Theory]
    [InlineData("Led by National Development and Reform Commission and Supreme People's Court.")]
    [InlineData("item “Limit on market or industry entry”")]
    public void The_memorandum_of_2016_is_read_back_in_English_words(string words)
    {
        var pack = LoadedPack.Load(Repository.PathTo("memoranda/national")).Rules;

        Assert.Contains(words, string.Join('\n', ModelToSentences.Describe(pack, pack.Instruments.Single(i => i.Name.Id == "spc_2016"), Language.English)), StringComparison.Ordinal);
    }

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
