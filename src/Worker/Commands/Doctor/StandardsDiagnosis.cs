using CTCPL.Pipeline.Rules.Standards;
using CTCPL.Pipeline.Worker.Hosting;

namespace CTCPL.Pipeline.Worker.Commands.Doctor;

/// <summary>Which standards reports are judged by, and mistakes in the administrator's own.</summary>
internal static class StandardsDiagnosis
{
    public static Diagnosis Of(IConfiguration settings)
    {
        try
        {
            StandardLibrary library = StandardsFolder.Read(settings);
            string standards = string.Join(", ", library.Standards.Select(s => s.Id + (IsOwn(s) ? " (của quản trị viên)" : s.Provisional ? " (tạm thời)" : "")));
            return Diagnosis.Good($"Bộ tiêu chí: {standards}; phiên bản {library.Version}");
        }
        catch (OperatorException mistake)
        {
            return Diagnosis.Wrong(mistake.Message);
        }
    }

    private static bool IsOwn(Standard standard) => StandardLibrary.Shipped.All(s => !string.Equals(s.Version, standard.Version, StringComparison.Ordinal));
}
