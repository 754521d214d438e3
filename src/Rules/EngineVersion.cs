using System.Security.Cryptography;
using System.Text;
using CTCPL.Pipeline.Parsing.Documents;

namespace CTCPL.Pipeline.Rules;

/// <summary>What decides whether stored results are still those of today's program.</summary>
public static class EngineVersion
{
    /// <summary>Of reading: changes when the reading or extracting code, or a library it reads with, changes. 12 hex digits.</summary>
    public static string Reader { get; } = Hash(
        typeof(DocumentText).Module.ModuleVersionId.ToString(),
        typeof(DocumentFormat.OpenXml.Packaging.WordprocessingDocument).Assembly.GetName().Version?.ToString() ?? "",
        typeof(UglyToad.PdfPig.PdfDocument).Assembly.GetName().Version?.ToString() ?? "");

    /// <summary>Of judging: changes when the rules' code or an administrator's settings change. 12 hex digits of the code; where
    /// something is set, a hyphen and 12 of the settings.</summary>
    public static string Rules(RuleSettings settings)
    {
        string code = Hash(Reader, typeof(EngineVersion).Module.ModuleVersionId.ToString());
        return settings.Severities.IsEmpty
            ? code
            : code + "-" + Hash(string.Join(';', settings.Severities.Select(s => s.Key + "=" + s.Value.ToString())));
    }

    /// <summary>The part of <see cref="Rules"/> that is the code's, whatever is set.</summary>
    public static string Code(string rules) => rules.Split('-')[0];

    private static string Hash(params ReadOnlySpan<string> parts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))))[..12];
}
