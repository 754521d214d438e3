using System.Collections.Immutable;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>A calculated field and the result that is kept in the document.</summary>
/// <param name="Instruction">As stored ("=SUM(ABOVE) \# "0,0"").</param>
/// <param name="Result">The kept result, as it stands in the line.</param>
/// <param name="Line">One-based line of the result.</param>
/// <param name="Column">Zero-based offset of the result in it.</param>
internal sealed record Formula(string Instruction, string Result, int Line, int Column)
{
    /// <summary>The formulas whose results begin and end in the line.</summary>
    public static ImmutableArray<Formula> Of(AssembledLine line, int number)
    {
        ImmutableArray<Formula>.Builder found = ImmutableArray.CreateBuilder<Formula>();
        LineMark? start = null;
        foreach (LineMark mark in line.Marks)
        {
            if (mark.Mark is not FormulaMark formula)
                continue;
            if (formula.Instruction is null && start is { Mark: FormulaMark { Instruction: string instruction } })
                found.Add(new Formula(instruction, line.Text[start.Column..mark.Column], number, start.Column));
            start = formula.Instruction is null ? null : mark;
        }
        return found.ToImmutable();
    }
}
