using System.Diagnostics;
using Memo.Compiler.Evaluation;
using Memo.Compiler.Explaining;
using Memo.Compiler.Model;
using Memo.Compiler.Text;

namespace Memo.Compiler.Reasoning;

/// <summary>What the listing says on what a test asks about.</summary>
internal static class Observations
{
    public static Observation Of(Condition.Test test, Knowledge knowledge) => test.Variable switch
    {
        Variable.Declared declared => OfFact(declared.Fact, knowledge),
        Variable.Elapsed elapsed => ElapsedObservations.Of(elapsed, (Predicate.Lasted)test.Predicate, knowledge),
        Variable.OnGround => knowledge.Entry.Grounds is { } grounds
            ? Given(language => language.Pick("given: ", "所给：") + ListText.Row(grounds.Select(g => NameText.Of(g, language)), language))
            : NotGiven,
        Variable.HoldsRole => knowledge.Roles is { } roles
            ? Given(language => language.Pick("asked about: ", "所问：") + (roles.IsEmpty ? language.Pick("nobody in particular", "不特定的人") : ListText.Row(roles.Select(r => NameText.Of(r, language)), language)))
            : NotGiven,
        Variable.KindOfParty => knowledge.Subject is { } subject
            ? Given(language => language.Pick("given: ", "所给：") + NameText.Of(subject, language))
            : NotGiven,
        Variable.Listed listed => OfGuard(listed.Guard, knowledge),
        Variable.AsOfDate => Given(language => language.Pick("as-of date: ", "基准日：") + DateText.Of(knowledge.AsOf, language)),
        Variable.Standing standing => OfStanding(knowledge.StandingOf(standing).Standing),
        _ => throw new UnreachableException($"No observation of {test.Variable.GetType().Name}."),
    };

    public static Observation OfStanding(Standing standing) => new(
        standing.State == StandingState.Unknown ? Knowing.NotGiven : Knowing.Follows,
        Both.Languages(language => WordText.Of(standing.State, language)
            + (standing.Since is { } since ? language.Pick($", from {DateText.Of(since, language)}", $"，自{DateText.Of(since, language)}起") : "")
            + (standing.Until is { } until ? language.Pick($", until {LastDayText.Of(until, language)} at the latest", $"，最迟至{LastDayText.Of(until, language)}") : "")));

    public static Observation OfFact(Fact fact, Knowledge knowledge)
    {
        if (fact == BuiltIn.Reach)
        {
            return new(Knowing.NotGiven, new("the text does not say whom it reaches", "文本没有写明适用对象"));
        }

        if (knowledge.Given(fact) is { } given)
        {
            var isPart = given.Length > 1;
            return new(isPart ? Knowing.Partly : Knowing.Given, Both.Languages(language => language.Pick("given: ", "所给：") + ValueText.Of(given, fact, language)));
        }

        if (fact.Type is FactType.Date && knowledge.DaysOf(fact) is { } days)
        {
            return days.Contains(new Value.NotHappened())
                ? new(Knowing.Presumed, new("nothing recorded, so taken as not having happened", "没有记录，推定尚未发生"))
                : new(Knowing.Follows, Both.Languages(language => language.Pick("follows: ", "推算：") + ValueText.Of(days, fact, language)));
        }

        return fact.Silence == Silence.No
            ? new(Knowing.Presumed, fact.Type is FactType.Count
                ? Both.Languages(language => language.Pick("nothing recorded, so taken as ", "没有记录，推定为") + ValueText.Of([new Value.Number(0)], fact, language))
                : new("nothing recorded, so taken as no", "没有记录，推定为否"))
            : NotGiven;
    }

    private static Observation OfGuard(Guard guard, Knowledge knowledge) => knowledge.Others.Answer(guard, knowledge.Entry) switch
    {
        Truth.True when knowledge.Others.Behind(guard, knowledge.Entry) is { } entry => new(Knowing.Follows, Both.Languages(language =>
            language.Pick($"entry {entry.Id} on the list ", $"条目 {entry.Id}，名单：") + NameText.QuotedTitle(NameText.Title(entry.List, language)))),
        Truth.True => new(Knowing.Follows, new("there is such an entry", "有这样的条目")),
        Truth.False => new(Knowing.Follows, new("none among the entries given, which are all there are", "所给条目中没有，且所给条目是全部条目")),
        _ => new(Knowing.NotGiven, new("not certain from the other entries given", "依所给的其他条目不能确定")),
    };

    private static Observation NotGiven => new(Knowing.NotGiven, new("not given", "未提供"));

    private static Observation Given(Func<Language, string> say) => new(Knowing.Given, Both.Languages(say));
}
