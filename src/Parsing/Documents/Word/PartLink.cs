using System.Xml.Linq;

namespace CTCPL.Pipeline.Parsing.Documents.Word;

/// <summary>A relationship from one part to another part of the same file; links to the outside are no such thing.</summary>
/// <param name="Id">The relationship's id ("rId4").</param>
/// <param name="Type">The relationship's type, an address whose last segment tells the kind.</param>
/// <param name="Target">Path of the other part inside the archive, which may not exist.</param>
internal sealed record PartLink(string Id, string Type, string Target)
{
    /// <summary>Whether the link is of this kind, in the transitional or the strict spelling.</summary>
    public bool IsOf(string kind) => Type.EndsWith("/" + kind, StringComparison.OrdinalIgnoreCase);

    /// <param name="relationship">One Relationship element.</param>
    /// <param name="folder">Folder of the part that owns it, ending in a slash, or empty.</param>
    /// <returns><c>null</c> for a link to the outside and for one that lacks an attribute.</returns>
    public static PartLink? From(XElement relationship, string folder)
    {
        if ((string?)relationship.Attribute("TargetMode") is "External")
            return null;
        return (string?)relationship.Attribute("Id") is string id
            && (string?)relationship.Attribute("Type") is string type
            && (string?)relationship.Attribute("Target") is string target
                ? new PartLink(id, type, Resolve(target.Replace('\\', '/'), folder))
                : null;
    }

    private static string Resolve(string target, string folder)
    {
        List<string> path = [];
        foreach (string segment in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (segment is "..")
                path.RemoveRange(Math.Max(0, path.Count - 1), Math.Min(1, path.Count));
            else if (segment is not ("" or "."))
                path.Add(Uri.UnescapeDataString(segment));
        }
        return string.Join('/', path);
    }
}
