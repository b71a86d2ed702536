using System.Reflection;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;
using Memo.Runtime;

namespace Memo.Compiler.Tests.Explaining;

public sealed class WordTextTests
{
    [Fact]
    public void Every_value_has_a_word_in_both_languages()
    {
        var methods = typeof(WordText).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.GetParameters()[0].ParameterType.IsEnum)
            .ToList();

        Assert.NotEmpty(methods);
        foreach (var method in methods)
        {
            foreach (var value in Enum.GetValues(method.GetParameters()[0].ParameterType))
            {
                Assert.NotEmpty((string)method.Invoke(null, [value, Language.English])!);
                Assert.NotEmpty((string)method.Invoke(null, [value, Language.Chinese])!);
            }
        }
    }

    [Theory]
    [InlineData("carry_out", "carry it out", "执行")]
    [InlineData("stop", "stop the measure", "停止执行")]
    [InlineData("invented_duty", "invented duty", "invented duty")]
    public void A_duty_is_a_deed(string kind, string english, string chinese)
    {
        Assert.Equal(english, WordText.Duty(kind, Language.English));
        Assert.Equal(chinese, WordText.Duty(kind, Language.Chinese));
    }

    [Theory]
    [InlineData("notice", "notice", "告知")]
    [InlineData("service", "service", "送达")]
    [InlineData("publication", "publication", "公布")]
    [InlineData("decision", "decision", "决定")]
    [InlineData("publicity", "publicity", "公示")]
    [InlineData("removed", "the day of removal", "移出日期")]
    [InlineData("lift_from", "lift from", "解除自")]
    public void An_event_is_said_by_its_name_and_a_built_in_date_in_words(string id, string english, string chinese)
    {
        Assert.Equal(english, WordText.Event(new Name(id, chinese), Language.English));
        Assert.Equal(chinese, WordText.Event(new Name(id, chinese), Language.Chinese));
    }

    [Theory]
    [InlineData(Strength.Mandatory, "It must be applied by MOT.", "应当由交通运输部实施。")]
    [InlineData(Strength.Discretionary, "It may be applied by MOT.", "可以由交通运输部实施。")]
    [InlineData(Strength.Reference, "It is weighed as one input among others by MOT; by itself it decides nothing.", "由交通运输部作为参考因素之一，与其他因素一并权衡，本身不决定结果。")]
    [InlineData(Strength.Oversight, "It is carried out as closer oversight by MOT.", "由交通运输部以加强监管的方式实施。")]
    [InlineData(Strength.Publicity, "It is carried out as publication by MOT.", "由交通运输部以公示的方式实施。")]
    [InlineData(Strength.Assist, "It is carried out as assistance by MOT.", "由交通运输部以协助的方式实施。")]
    [InlineData(Strength.NotStated, "It is applied by MOT.", "本措施由交通运输部实施。")]
    public void A_strength_is_a_sentence_and_reference_is_no_ban(Strength strength, string english, string chinese)
    {
        Assert.Equal(english, StrengthText.Of(strength, "MOT", Language.English));
        Assert.Equal(chinese, StrengthText.Of(strength, "交通运输部", Language.Chinese));
    }
}
