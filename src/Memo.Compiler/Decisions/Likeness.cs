using System.Diagnostics;
using Memo.Compiler.Model;

namespace Memo.Compiler.Decisions;

/// <summary>
/// Whether two conditions are lowered by the same steps to the same text, though they may be of two readings of a pack: written alike, in the
/// same order, of declarations with the same names, values and bodies. What lowering reads of a condition is compared here, and nothing else.
/// </summary>
internal sealed class Likeness : IEqualityComparer<Likeness.Asked>
{
    /// <summary>Named conditions already compared, those of one reading with those of the other: they can name each other many times over.</summary>
    private readonly Dictionary<(NamedCondition, NamedCondition), bool> _compared = [];

    /// <summary>A condition with its hash, made once: it is looked up in more than one place.</summary>
    public readonly record struct Asked(Condition Condition, int Hash)
    {
        public static Asked Of(Condition condition) => new(condition, HashOf(condition));
    }

    public bool Equals(Asked one, Asked other) => one.Hash == other.Hash && Equals(one.Condition, other.Condition);

    public int GetHashCode(Asked asked) => asked.Hash;

    /// <summary>Two readings have the same kinds of subject, in the same order, under the same ones.</summary>
    public static bool Equals(ImmutableArray<SubjectKind> ones, ImmutableArray<SubjectKind> others) =>
        Equals(ones, others, (one, other) => one.Name == other.Name && one.Parent?.Name == other.Parent?.Name);

    private bool Equals(Condition one, Condition other) => ReferenceEquals(one, other) || (one, other) switch
    {
        (Condition.Test a, Condition.Test b) => Equals(a.Variable, b.Variable) && Equals(a.Predicate, b.Predicate),
        (Condition.All a, Condition.All b) => Equals(a.Operands, b.Operands, Equals),
        (Condition.Any a, Condition.Any b) => Equals(a.Operands, b.Operands, Equals),
        (Condition.Not a, Condition.Not b) => Equals(a.Operand, b.Operand),
        (Condition.Constant a, Condition.Constant b) => a.Value == b.Value,
        (Condition.Named a, Condition.Named b) => Equals(a.Definition, b.Definition),
        _ => false,
    };

    private bool Equals(NamedCondition one, NamedCondition other)
    {
        if (ReferenceEquals(one, other))
        {
            return true;
        }

        if (!_compared.TryGetValue((one, other), out var alike))
        {
            alike = one.Name == other.Name && Equals(one.Body, other.Body);
            _compared.Add((one, other), alike);
        }

        return alike;
    }

    private bool Equals(Variable one, Variable other) => (one, other) switch
    {
        (Variable.Declared a, Variable.Declared b) => Equals(a.Fact, b.Fact),
        (Variable.Elapsed a, Variable.Elapsed b) =>
            Equals(a.From, b.From)
            && (a.To is { } to ? b.To is { } until && Equals(to, until) : b.To is null)
            && a.Unit == b.Unit
            && a.Calendar?.Name == b.Calendar?.Name
            && a.StartDayIncluded == b.StartDayIncluded,
        (Variable.OnGround a, Variable.OnGround b) => a.Ground.Name == b.Ground.Name,
        (Variable.HoldsRole a, Variable.HoldsRole b) => a.Role.Name == b.Role.Name,
        (Variable.Listed a, Variable.Listed b) => Equals(a.Guard, b.Guard),
        (Variable.Standing a, Variable.Standing b) => Equals(a.Grounds, b.Grounds, HaveOneName),
        (Variable.KindOfParty, Variable.KindOfParty) or (Variable.AsOfDate, Variable.AsOfDate) => true,
        _ => false,
    };

    private static bool Equals(Fact one, Fact other) =>
        ReferenceEquals(one, other) || (one.Name == other.Name && one.Silence == other.Silence && Equals(one.Type, other.Type));

    private static bool Equals(FactType one, FactType other) => (one, other) switch
    {
        (FactType.Enumeration a, FactType.Enumeration b) => a.IsGrade == b.IsGrade && a.Values.SequenceEqual(b.Values),
        (FactType.Count a, FactType.Count b) => a.Unit.Name == b.Unit.Name && a.Lowest == b.Lowest && a.Highest == b.Highest,
        _ => one.GetType() == other.GetType(),
    };

    private static bool Equals(Predicate one, Predicate other) => (one, other) switch
    {
        (Predicate.IsKind a, Predicate.IsKind b) => Equals(a.Kinds, b.Kinds, HaveOneName),
        _ => one.Equals(other),
    };

    private bool Equals(Guard one, Guard other) =>
        Equals(one.Lists, other.Lists, HaveOneName)
        && one.Colours.SequenceEqual(other.Colours)
        && one.Ever == other.Ever
        && one.SinceOwnBeginning == other.SinceOwnBeginning
        && Equals(one.With, other.With);

    private static bool HaveOneName(Declaration one, Declaration other) => one.Name == other.Name;

    private static bool Equals<T>(ImmutableArray<T> ones, ImmutableArray<T> others, Func<T, T, bool> areAlike)
    {
        if (ones.Length != others.Length)
        {
            return false;
        }

        for (var i = 0; i < ones.Length; i++)
        {
            if (!areAlike(ones[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static int HashOf(Condition condition) => condition switch
    {
        Condition.Test test => unchecked((HashOf(test.Variable) * 31) + HashOf(test.Predicate)),
        Condition.All all => HashOf(all.Operands, 17),
        Condition.Any any => HashOf(any.Operands, 19),
        Condition.Not not => ~HashOf(not.Operand),
        Condition.Constant constant => constant.Value ? 1 : 2,
        Condition.Named named => HashOf(named.Definition.Name),
        _ => throw new UnreachableException($"No hash of {condition.GetType().Name}."),
    };

    private static int HashOf(ImmutableArray<Condition> operands, int seed)
    {
        var hash = seed;
        foreach (var operand in operands)
        {
            hash = unchecked((hash * 31) + HashOf(operand));
        }

        return hash;
    }

    private static int HashOf(Variable variable) => variable switch
    {
        Variable.Declared declared => HashOf(declared.Fact.Name),
        Variable.Elapsed elapsed => HashOf(elapsed.From.Name),
        Variable.OnGround ground => HashOf(ground.Ground.Name),
        Variable.HoldsRole role => HashOf(role.Role.Name),
        Variable.Listed listed => HashOf(listed.Guard.With),
        Variable.Standing standing => standing.Grounds.Length,
        Variable.KindOfParty => 3,
        Variable.AsOfDate => 5,
        _ => throw new UnreachableException($"No hash of {variable.GetType().Name}."),
    };

    private static int HashOf(Predicate predicate) => predicate is Predicate.IsKind kinds ? kinds.Kinds.Length : predicate.GetHashCode();

    private static int HashOf(Name name) => StringComparer.Ordinal.GetHashCode(name.Id);
}
