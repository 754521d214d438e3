using System.Xml.Linq;
using CTCPL.Pipeline.Parsing.Documents.Word.Formatting;

namespace CTCPL.Pipeline.Parsing.Documents.Word.Numbering;

/// <summary>The lists that a document defines (w:numbering; ISO/IEC 29500-1, 17.9).</summary>
internal sealed class NumberingDefinitions
{
    private readonly Dictionary<int, XElement> _instances = [];
    private readonly Dictionary<int, XElement> _families = [];
    private readonly Dictionary<int, NumberingList?> _lists = [];
    private readonly Styles _styles;

    /// <param name="root">The w:numbering element; <c>null</c> for a document without lists.</param>
    /// <param name="styles">Needed because a list can be defined by a style.</param>
    public NumberingDefinitions(XElement? root, Styles styles)
    {
        _styles = styles;
        foreach (XElement family in root?.Elements(W.Main + "abstractNum") ?? [])
        {
            if (W.Number((string?)family.Attribute(W.Main + "abstractNumId")) is int id)
                _families.TryAdd(id, family);
        }
        foreach (XElement instance in root?.Elements(W.Main + "num") ?? [])
        {
            if (W.Number((string?)instance.Attribute(W.Main + "numId")) is int id)
                _instances.TryAdd(id, instance);
        }
    }

    /// <summary>The list with this w:numId; <c>null</c> when it is not defined, as zero never is.</summary>
    public NumberingList? Find(int id)
    {
        if (!_lists.TryGetValue(id, out NumberingList? list))
            _lists[id] = list = Resolve(id);
        return list;
    }

    private NumberingList? Resolve(int id)
    {
        if (id == 0 || !_instances.TryGetValue(id, out XElement? instance) || FamilyOf(instance) is not (int familyId, XElement family))
            return null;
        var levels = new Dictionary<int, NumberingLevel>();
        var restarts = new Dictionary<int, int>();
        foreach (XElement level in family.Elements(W.Main + "lvl"))
        {
            if (Index(level) is int index)
                levels[index] = NumberingLevel.From(level);
        }
        foreach (XElement change in instance.Elements(W.Main + "lvlOverride"))
        {
            if (Index(change) is not int index)
                continue;
            if (change.Child("lvl") is XElement level)
                levels[index] = NumberingLevel.From(level);
            if (change.ChildNumber("startOverride") is int start)
                restarts[index] = start;
        }
        return new NumberingList(id, familyId, levels, restarts);
    }

    /// <summary>The definition behind a list; one that only links to a numbering style (numStyleLink) is followed there.</summary>
    private (int Id, XElement Family)? FamilyOf(XElement instance)
    {
        var seen = new HashSet<int>();
        while (instance.ChildNumber("abstractNumId") is int id && seen.Add(id) && _families.TryGetValue(id, out XElement? family))
        {
            if (family.ChildValue("numStyleLink") is not string link)
                return (id, family);
            int? linked = _styles.Chain(link)
                .Select(s => s.Style.Child("pPr").Child("numPr").ChildNumber("numId"))
                .FirstOrDefault(number => number is not null);
            if (linked is not int number || !_instances.TryGetValue(number, out XElement? next))
                return null;
            instance = next;
        }
        return null;
    }

    private static int? Index(XElement level) =>
        W.Number((string?)level.Attribute(W.Main + "ilvl")) is int index and >= 0 and < NumberingLevel.Count ? index : null;
}
