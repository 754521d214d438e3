using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CTCPL.Pipeline.Parsing.Reports;
using CTCPL.Pipeline.Parsing.Text;

namespace CTCPL.Pipeline.Rules.Findings;

/// <summary>The identity of findings: unit, year, rule and logical place, never text offsets or messages.</summary>
internal static class Fingerprint
{
    /// <summary>What stands for the report in its fingerprints: unit and year, or the fallback when either is not stated.</summary>
    public static string Identity(Report report, string fallback) =>
        (report.Unit, report.Year) is (Stated<UnitName> unit, Stated<int> year)
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{Folding.Fold(unit.Value.Kind.Word())} {Folding.Fold(unit.Value.Name)}\n{year.Value}")
            : fallback;

    /// <summary>16 lower-case hex digits.</summary>
    public static string Of(string identity, string rule, string key) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{identity}\n{rule}\n{key}")))[..16];
}
