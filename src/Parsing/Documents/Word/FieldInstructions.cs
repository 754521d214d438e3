using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>
/// Follows the complex fields of one paragraph (begin … separate … end; ISO/IEC 29500-1, 17.16.18) to tell instruction from
/// result. A field whose instruction does not end inside the paragraph hides nothing: losing text would be worse than
/// showing an instruction.
/// </summary>
internal sealed class FieldInstructions
{
    private readonly HashSet<XElement> _closed = [];
    private readonly Stack<bool> _inInstruction = [];

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
    public bool IsInInstruction => _inInstruction.Contains(true);

    /// <summary>Goes past a mark.</summary>
    public void Pass(XElement mark)
    {
        if (TypeOf(mark) is "begin")
        {
            _inInstruction.Push(_closed.Contains(mark));
        }
        else if (_inInstruction.TryPop(out _) && TypeOf(mark) is "separate")
        {
            _inInstruction.Push(false);
        }
    }

    private static string? TypeOf(XElement mark) => (string?)mark.Attribute(W.Main + "fldCharType");
}
