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

    /// <summary>So do grounds, facts and conditions; inside a phrase they are quoted.</summary>
    [Theory]
    [InlineData("An entry rests on one or several of these grounds: “Able to perform and refusing”,")]
    [InlineData("An entry must be made when “The duty fixed by an effective document is not performed” and “Able to perform”.")]
    [InlineData("It applies when not “A ground that carries a term”.")]
    public void The_list_of_judgment_defaulters_is_read_back_in_English_words(string words)
    {
        var pack = LoadedPack.Load(Repository.PathTo("memoranda/national")).Rules;

        Assert.Contains(words, string.Join('\n', ModelToSentences.Describe(pack, pack.Lists.Single(l => l.Name.Id == "judgment_defaulter"), Language.English)), StringComparison.Ordinal);
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
