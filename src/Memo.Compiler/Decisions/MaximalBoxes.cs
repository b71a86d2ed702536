using Memo.Compiler.Diagrams;

namespace Memo.Compiler.Decisions;

/// <summary>
/// All maximal boxes of a function given as a diagram: the prime implicants of a function of many-valued variables. They are a canonical
/// form: two functions are the same exactly if their maximal boxes are.
/// </summary>
/// <remarks>
/// A box is maximal if its classes of the first variable are all those under which the rest of it holds, and the rest is a maximal box of
/// what the branches of some classes have in common. So each set of branches that have something in common is looked at once; what is maximal
/// there gets all classes for which it is found. No part of the work has more boxes than the whole.
/// </remarks>
/// <param name="most">More maximal boxes than this are not kept.</param>
internal sealed class MaximalBoxes(DiagramFactory diagrams, Work work, int most)
{
    private readonly Dictionary<Diagram, Part[]> _made = [];
    private readonly Dictionary<(int, ClassSet, Part), Part> _parts = [];

    /// <exception cref="BeyondLimitException">There are too many, or the work is used up.</exception>
    public IReadOnlyList<Part> Of(Diagram diagram)
    {
        if (diagram.IsEnd)
        {
            return diagram == Diagram.True ? [Part.Everything] : [];
        }

        if (!_made.TryGetValue(diagram, out var boxes))
        {
            boxes = Make(diagram);
            _made.Add(diagram, boxes);
        }

        return boxes;
    }

    private Part[] Make(Diagram diagram)
    {
        var classesOf = new Dictionary<Part, ClassSet>();
        var order = new List<Part>();
        foreach (var (common, classes) in InCommon(diagram.Branches))
        {
            foreach (var rest in Of(common))
            {
                if (classesOf.TryGetValue(rest, out var found))
                {
                    classesOf[rest] = found.Or(classes);
                    continue;
                }

                classesOf.Add(rest, classes);
                order.Add(rest);
            }

            work.Step(order.Count);
            if (order.Count > most)
            {
                throw new BeyondLimitException(new Limit(LimitKind.Boxes, order.Count, most));
            }
        }

        var all = ClassSet.All(diagram.Branches.Count);
        return [.. order.Select(rest => classesOf[rest] == all ? rest : PartOf(diagram.Variable, classesOf[rest], rest))];
    }

    /// <summary>What the branches of any classes have in common, if it is not nothing, with classes whose branches all contain it.</summary>
    private List<(Diagram Common, ClassSet Classes)> InCommon(IReadOnlyList<Diagram> branches)
    {
        var found = new List<(Diagram Common, ClassSet Classes)>();
        var places = new Dictionary<Diagram, int>();
        void Add(Diagram common, ClassSet classes)
        {
            if (common == Diagram.False)
            {
                return;
            }

            if (places.TryGetValue(common, out var place))
            {
                found[place] = (common, found[place].Classes.Or(classes));
                return;
            }

            places.Add(common, found.Count);
            found.Add((common, classes));
        }

        foreach (var branch in branches.Select((b, c) => (Branch: b, Class: c)).GroupBy(b => b.Branch, b => b.Class))
        {
            var classes = ClassSet.Of(branch);
            var before = found.Count;
            work.Step(before + 1);
            for (var i = 0; i < before; i++)
            {
                Add(diagrams.And(found[i].Common, branch.Key), found[i].Classes.Or(classes));
            }

            Add(branch.Key, classes);
        }

        return found;
    }

    private Part PartOf(int variable, ClassSet classes, Part rest)
    {
        var key = (variable, classes, rest);
        if (!_parts.TryGetValue(key, out var part))
        {
            part = new Part(variable, classes, rest);
            _parts.Add(key, part);
        }

        return part;
    }

    /// <summary>A box by the variables it constrains, in their order. Equal ones are the same object.</summary>
    internal sealed class Part(int variable, ClassSet classes, Part? rest)
    {
        public static readonly Part Everything = new(int.MaxValue, ClassSet.Empty, null);

        public IEnumerable<(int Variable, ClassSet Classes)> Constraints()
        {
            for (var part = this; part != Everything; part = part.Rest)
            {
                yield return (part.Variable, part.Classes);
            }
        }

        private int Variable { get; } = variable;

        private ClassSet Classes { get; } = classes;

        /// <summary>Null of <see cref="Everything"/> alone.</summary>
        private Part Rest { get; } = rest!;
    }
}
