using System.Text;
using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>
/// Follows the fields of one paragraph (ISO/IEC 29500-1, 17.16): which text is instruction and which result, where the
/// result of a calculation stands, and how form fields are set, whose state is in no text.
/// </summary>
internal sealed class Fields(IEnumerable<XElement> marks, ParagraphContent content)
{
    private readonly FieldInstructions _instructions = new(marks);
    private readonly Stack<Field> _open = [];

    /// <summary>Whether the text at this point belongs to an instruction.</summary>
    public bool IsInInstruction => _instructions.IsInInstruction;

    /// <summary>Goes past a w:fldChar.</summary>
    /// <returns>What a form field shows that is not in its result; else <c>null</c>.</returns>
    public string? Pass(XElement mark)
    {
        string? type = (string?)mark.Attribute(W.Main + "fldCharType");
        if (type is "begin")
            _open.Push(new Field(mark.Child("ffData")));
        _instructions.Pass(mark);
        if (!_open.TryPeek(out Field? field))
            return null;
        if (type is "separate")
        {
            field.ResultFrom = content.Length;
            BeginResult(field.Instruction.ToString());
        }
        else if (type is "end")
        {
            _open.Pop();
            if (field.ResultFrom is not null)
                EndResult(field.Instruction.ToString());
            return field.ResultFrom is int from && content.Length > from ? null : field.State;
        }
        return null;
    }

    /// <summary>More of the instruction of the innermost field.</summary>
    public void AddInstruction(string text)
    {
        if (_open.TryPeek(out Field? field) && field.ResultFrom is null)
            field.Instruction.Append(text);
    }

    public void BeginResult(string? instruction)
    {
        if (IsFormula(instruction))
            content.Current.Append(new FormulaMark(instruction));
    }

    public void EndResult(string? instruction)
    {
        if (IsFormula(instruction))
            content.Current.Append(new FormulaMark(Instruction: null));
    }

    private static bool IsFormula(string? instruction) => instruction?.TrimStart().StartsWith('=') ?? false;

    private sealed class Field(XElement? form)
    {
        public StringBuilder Instruction { get; } = new();

        /// <summary>Length of the paragraph's content where the result begins; <c>null</c> before.</summary>
        public int? ResultFrom { get; set; }

        /// <summary>What a check box or a drop-down list shows; <c>null</c> for other fields.</summary>
        public string? State =>
            form.Child("checkBox") is XElement box ? CheckBox.OfField(box)
            : form.Child("ddList") is XElement list ? Chosen(list)
            : null;

        // w:result, 17.16.28: the zero-based entry chosen; without it the default, which is the first.
        private static string? Chosen(XElement list) => (string?)list.Elements(W.Main + "listEntry")
            .ElementAtOrDefault(Math.Max(0, list.ChildNumber("result") ?? list.ChildNumber("default") ?? 0))?.Attribute(W.Val);
    }
}
