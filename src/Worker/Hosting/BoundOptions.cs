using System.ComponentModel.DataAnnotations;

namespace CTCPL.Pipeline.Worker.Hosting;

/// <summary>Options read and validated at once, so that a mistake stops the start with one sentence.</summary>
internal static class BoundOptions
{
    /// <summary>Throws <see cref="OperatorException"/> naming every mistake.</summary>
    public static T Read<T>(IConfiguration configuration, string section)
        where T : class, new()
    {
        var options = new T();
        try
        {
            configuration.GetSection(section).Bind(options);
        }
        catch (InvalidOperationException e)
        {
            throw new OperatorException($"Cấu hình {section} có giá trị không đọc được: {e.Message}", e);
        }
        List<ValidationResult> mistakes = [];
        return Validator.TryValidateObject(options, new ValidationContext(options), mistakes, validateAllProperties: true)
            ? options
            : throw new OperatorException(string.Join(' ', mistakes.Select(m => m.ErrorMessage)));
    }
}
