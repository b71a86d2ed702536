using System.Linq.Expressions;
using Memo.Benchmarks.Synthetic;

namespace Memo.Benchmarks.Engines;

/// <summary>
/// One LINQ expression tree for each sanction, compiled to a delegate: the mechanism underneath .NET rule engines, not a measurement of any.
/// </summary>
internal sealed class ExpressionTrees : Engine
{
    private delegate bool Predicate(in Row x, int day);

    private readonly Row[] _rows;
    private readonly Predicate[] _predicates;
    private readonly ImmutableArray<int> _terms;
    private readonly int _day = Rows.AsOf.Code;

    public ExpressionTrees(Corpus corpus, Row[] rows)
    {
        _rows = rows;
        _terms = [.. corpus.YearsOfTerm.Select(y => y * 12 * 31)];
        _predicates = [.. corpus.Sanctions.Select(Compile)];
    }

    public override string Name => "delegates from expression trees";

    public override int Ids(int row, Span<int> ids)
    {
        ref readonly var x = ref _rows[row];
        if (_day < x.Decided || _day - x.Decided > _terms[x.List] || (x.Removed != 0 && _day >= x.Removed))
        {
            return 0;
        }

        var n = 0;
        for (var i = 0; i < _predicates.Length; i++)
        {
            if (_predicates[i](x, _day))
            {
                ids[n++] = i;
            }
        }

        return n;
    }

    private static Predicate Compile(Sanction sanction)
    {
        var x = Expression.Parameter(typeof(Row).MakeByRefType(), "x");
        var day = Expression.Parameter(typeof(int), "day");
        Expression Field(string name) => Expression.Convert(Expression.Field(x, name), typeof(int));
        Expression HasBit(int mask, Expression bit) =>
            Expression.NotEqual(Expression.And(Expression.RightShift(Expression.Constant(mask), bit), Expression.Constant(1)), Expression.Constant(0));
        Expression Equal(Expression left, int right) => Expression.Equal(left, Expression.Constant(right));
        Expression Test(Test test) => test switch
        {
            Test.Flag flag => Expression.MakeBinary(
                flag.Is ? ExpressionType.NotEqual : ExpressionType.Equal,
                Expression.And(Expression.Field(x, nameof(Row.Flags)), Expression.Constant(1UL << flag.Number)),
                Expression.Constant(0UL)),
            Test.AmountAtLeast amount => Expression.GreaterThanOrEqual(Expression.Field(x, nameof(Row.Amount)), Expression.Constant(amount.Yuan * 100L)),
            Test.Grade grade => HasBit(grade.Mask, Field(nameof(Row.Grade))),
            Test.Region region => Equal(Expression.Divide(Field(nameof(Row.Region)), Expression.Constant(region.Prefix < 100 ? 10_000 : 100)), region.Prefix),
            Test.Industry industry => Equal(Expression.Divide(Field(nameof(Row.Industry)), Expression.Constant(100)), industry.Division),
            Test.Listed listed => Expression.MakeBinary(
                listed.AtMost ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThan,
                Expression.Subtract(day, Field(nameof(Row.Listed))),
                Expression.Constant(listed.Months * 31)),
            _ => throw new ArgumentOutOfRangeException(nameof(test)),
        };
        var lists = sanction.Lists.Select(l => Equal(Field(nameof(Row.List)), l)).Aggregate(Expression.OrElse);
        var reach = sanction.Reach.Select((roles, kind) => (roles, kind)).Where(r => r.roles != 0)
            .Select(r => (Expression)Expression.AndAlso(Equal(Field(nameof(Row.Kind)), r.kind), HasBit(r.roles, Field(nameof(Row.Role)))))
            .Aggregate(Expression.OrElse);
        var when = sanction.When.Select(tests => tests.Select(Test).DefaultIfEmpty(Expression.Constant(true)).Aggregate(Expression.AndAlso)).Aggregate(Expression.OrElse);
        return Expression.Lambda<Predicate>(Expression.AndAlso(Expression.AndAlso(lists, reach), when), x, day).Compile();
    }
}
