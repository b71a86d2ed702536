using Memo.Runtime.Packs.Tables;

namespace Memo.Runtime.Packs.Evaluation;

/// <summary>Decides all decisions of a bank at once.</summary>
internal static class BankEvaluation
{
    /// <summary>
    /// A decision is certain if one of its boxes admits every class each input may have, and possible if one admits some class of each:
    /// exact, because the boxes are all the maximal ones.
    /// </summary>
    public static void Decide(Bank bank, InputClasses classes, ulong[] certain, ulong[] possible)
    {
        for (var word = 0; word < bank.Words; word++)
        {
            ulong anyCertain = 0;
            ulong anyPossible = 0;
            for (var plane = bank.FirstPlane[word]; plane < bank.FirstPlane[word + 1]; plane++)
            {
                var all = bank.Present[plane];
                var some = all;
                for (var i = 0; i < bank.Inputs.Length && some != 0; i++)
                {
                    var row = (plane * bank.RowsPerPlane) + bank.FirstRow[i];
                    switch (classes.CountOf(bank.Inputs[i]))
                    {
                        case InputClasses.Any:
                            all &= bank.Rows[row + bank.Classes[i]];
                            some &= bank.Rows[row + bank.Classes[i] + 1];
                            break;
                        case 1:
                            var admits = bank.Rows[row + classes.Of(bank.Inputs[i], 0)];
                            all &= admits;
                            some &= admits;
                            break;
                        case var count:
                            ulong met = 0;
                            for (var c = 0; c < count; c++)
                            {
                                var one = bank.Rows[row + classes.Of(bank.Inputs[i], c)];
                                all &= one;
                                met |= one;
                            }

                            some &= met;
                            break;
                    }
                }

                anyCertain |= all & some;
                anyPossible |= some;
            }

            certain[word] = anyCertain;
            possible[word] = anyPossible;
        }
    }
}
