using DocumentFormat.OpenXml.Wordprocessing;

namespace CTCPL.Pipeline.Testing.Documents;

/// <summary>The lists of a document under construction.</summary>
internal sealed class DocxNumbering
{
    private readonly List<AbstractNum> _families = [];

    public bool IsEmpty => _families.Count == 0;

    public void Add(ReadOnlySpan<(NumberFormatValues Format, string Text)> levels)
    {
        var family = new AbstractNum(new MultiLevelType { Val = MultiLevelValues.Multilevel }) { AbstractNumberId = _families.Count };
        for (int i = 0; i < levels.Length; i++)
        {
            family.AppendChild(new Level(
                new StartNumberingValue { Val = 1 },
                new NumberingFormat { Val = levels[i].Format },
                new LevelSuffix { Val = LevelSuffixValues.Space },
                new LevelText { Val = levels[i].Text })
            {
                LevelIndex = i,
            });
        }
        _families.Add(family);
    }

    public Numbering ToElement()
    {
        var numbering = new Numbering(_families.Select(f => f.CloneNode(deep: true)));
        foreach (AbstractNum family in _families)
        {
            int id = family.AbstractNumberId?.Value ?? throw new InvalidOperationException("A list without its id.");
            numbering.AppendChild(new NumberingInstance(new AbstractNumId { Val = id }) { NumberID = id + 1 });
        }
        return numbering;
    }
}
