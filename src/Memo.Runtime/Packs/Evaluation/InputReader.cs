using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>Finds the classes the inputs of a list may be in, but for standing and guards, which are decided and not read.</summary>
internal sealed class InputReader(PackTables pack, WorkingDays[] calendars)
{
    private readonly ElapsedClasses _elapsed = new(calendars);

    private readonly Dates _dates = new(pack, calendars);

    public Dates Dates => _dates;

    /// <summary>Reads one input.</summary>
    public void Read(ListTable list, int index, in Question question, InputClasses classes)
    {
        var input = list.Inputs[index];
        switch (input.Kind)
        {
            case InputKind.Fact:
                ReadFact(input, index, question, classes);
                break;
            case InputKind.AsOf:
                classes.SetOne(index, ClassOf(input, question.AsOf.Code));
                break;
            case InputKind.Elapsed:
                ReadElapsed(input, index, question, classes);
                break;
            case InputKind.Ground:
                ReadMember(input, index, question.Grounds, Array.IndexOf(list.Grounds, input.Of) >= 0, classes);
                break;
            case InputKind.Role:
                ReadMember(input, index, question.Roles, mayBe: true, classes);
                break;
            case InputKind.Kind:
                ReadKind(input, index, question.Dossier.Kind, classes);
                break;
            default:
                throw new InvalidOperationException($"{input.Kind} is decided, not read.");
        }
    }

    /// <summary>Reads a time elapsed.</summary>
    public void ReadElapsed(Input input, int index, in Question question, InputClasses classes)
    {
        var from = _dates.Of(input.Of, question);
        var to = input.To < 0 ? Days.One(question.AsOf.Code) : _dates.Of(input.To, question);
        _elapsed.Read(input, index, from, to, classes);
    }

    private void ReadFact(Input input, int index, in Question question, InputClasses classes)
    {
        var fact = pack.Facts[input.Of];
        if (fact.Type == FactType.Date)
        {
            ReadDays(input, index, _dates.Of(input.Of, question), classes);
            return;
        }

        if (question.Of(fact.Scope) is not { } facts || !facts.IsGiven(input.Of))
        {
            if (fact.SilenceIsNo)
            {
                classes.SetOne(index, fact.Type == FactType.Number ? ClassOf(input, 0) : input.ClassOf[0]);
            }
            else
            {
                classes.SetAny(index);
            }

            return;
        }

        var value = facts.LowOf(input.Of);
        switch (fact.Type)
        {
            case FactType.Number:
                classes.SetOne(index, ClassOf(input, value));
                break;
            case FactType.Code:
                classes.SetOne(index, input.ClassOf[value]);
                var longer = facts.HighOf(input.Of);
                for (var node = (int)(longer >> 32); node < (int)(longer & uint.MaxValue); node++)
                {
                    classes.Add(index, input.ClassOf[node]);
                }

                break;
            default:
                classes.SetOne(index, input.ClassOf[value]);
                break;
        }
    }

    private static void ReadDays(Input input, int index, Days days, InputClasses classes)
    {
        classes.SetNone(index);
        if (!days.IsNone)
        {
            for (var part = PartOf(input, days.Low); part <= PartOf(input, days.High); part++)
            {
                classes.Add(index, input.ClassOf[part]);
            }
        }

        if (days.MayBeNever)
        {
            classes.Add(index, input.Never);
        }
    }

    private static void ReadMember(Input input, int index, int[]? members, bool mayBe, InputClasses classes)
    {
        if (members is null && mayBe)
        {
            classes.SetAny(index);
            return;
        }

        classes.SetOne(index, input.ClassOf[members is not null && Array.IndexOf(members, input.Of) >= 0 ? 1 : 0]);
    }

    private void ReadKind(Input input, int index, int kind, InputClasses classes)
    {
        if (kind < 0)
        {
            classes.SetAny(index);
            return;
        }

        classes.SetNone(index);
        for (var other = 0; other < pack.Kinds.Length; other++)
        {
            if (IsUnder(other, kind))
            {
                classes.Add(index, input.ClassOf[other]);
            }
        }
    }

    private bool IsUnder(int kind, int other)
    {
        while (kind >= 0 && kind != other)
        {
            kind = pack.Kinds[kind].Parent;
        }

        return kind == other;
    }

    private static int ClassOf(Input input, long value) => input.ClassOf[PartOf(input, value)];

    /// <summary>How many points are not above the value.</summary>
    private static int PartOf(Input input, long value)
    {
        var part = 0;
        while (part < input.Points.Length && input.Points[part] <= value)
        {
            part++;
        }

        return part;
    }
}
