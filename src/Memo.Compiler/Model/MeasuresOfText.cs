namespace Memo.Compiler.Model;

/// <summary>Measures as a text counts them: by its clauses. What one clause says may be written as several sanctions or rewards, and is still one measure of the text.</summary>
public static class MeasuresOfText
{
    /// <summary>How many measures of its text these are. Of those whose clause number is not known each counts by itself, unless it is said to be of one clause with another.</summary>
    /// <param name="measures">Measures of one instrument.</param>
    public static int Count(IEnumerable<Measure> measures) => measures.Select(ClauseOf).Distinct().Count();

    /// <summary>The number of the clause, or the measure that stands for it.</summary>
    private static object ClauseOf(Measure measure) => measure.Clause.Value as object ?? measure.SameClauseAs ?? measure;
}
