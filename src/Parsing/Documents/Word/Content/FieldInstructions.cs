using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Content;

/// <summary>
/// Follows the complex fields of one paragraph (begin … separate … end; ISO/IEC 29500-1, 17.16.18) to tell instruction from
/// result. A field whose instruction does not end inside the paragraph hides nothing: losing text would be worse than
/// showing an instruction.
/// </summary>
internal sealed class FieldInstructions
{
    private readonly HashSet<XElement> _closed = [];
    private readonly Stack<bool> _inInstruction = [];
    private int _instructions;

    /// <param name="marks">The w:fldChar elements of the paragraph in document order.</param>
    public FieldInstructions(IEnumerable<XElement> marks)
    {
        var open = new Stack<XElement>();
        foreach (XElement mark in marks)
        {
            if (TypeOf(mark) is "begin")
                open.Push(mark);
            else if (open.Count > 0)
                _closed.Add(TypeOf(mark) is "end" ? open.Pop() : open.Peek());
        }
    }

    /// <summary>Whether the text at this point belongs to an instruction.</summary>
    public bool IsInInstruction => _instructions > 0;

    /// <summary>Goes past a mark.</summary>
    public void Pass(XElement mark)
    {
        if (TypeOf(mark) is "begin")
            Push(isInstruction: _closed.Contains(mark));
        else if (_inInstruction.TryPop(out bool wasInstruction))
            Leave(mark, wasInstruction);
    }

    private void Leave(XElement mark, bool wasInstruction)
    {
        if (wasInstruction)
            _instructions--;
        if (TypeOf(mark) is "separate")
            Push(isInstruction: false);
    }

    private void Push(bool isInstruction)
    {
        _inInstruction.Push(isInstruction);
        if (isInstruction)
            _instructions++;
    }

    private static string? TypeOf(XElement mark) => (string?)mark.Attribute(W.Main + "fldCharType");
}
