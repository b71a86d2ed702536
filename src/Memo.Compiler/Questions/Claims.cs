using Memo.Compiler.Model;

namespace Memo.Compiler.Questions;

/// <summary>Where a clause claims to apply by its own words: its condition, its grounds, none of its exemptions. Its basis must allow it there.</summary>
internal static class Claims
{
    public static Condition Of(Rule rule) => Condition.AllOf([rule.When, Force.OnGrounds(rule), .. rule.Unless.Select(Condition.Negate)]);
}
