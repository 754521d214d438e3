using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using CTCPL.Pipeline.Worker.Exports;
using CTCPL.Pipeline.Worker.Hosting;
using CTCPL.Pipeline.Worker.Reading.Tools;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Keeping;

/// <summary>PostgreSQL's own programs. The connection goes to them by their environment: no password is seen in a list of processes.</summary>
internal static class PostgresTool
{
    public const string Dump = "pg_dump";
    public const string Restore = "pg_restore";
    public const string Shell = "psql";

    /// <summary>Starts one; standard input, output and error are pipes.</summary>
    /// <exception cref="OperatorException">It is not installed.</exception>
    public static Process Start(string program, ImmutableArray<string> arguments, string connectionString)
    {
        string missing = $"Không tìm thấy chương trình {program} của PostgreSQL: hãy cài gói postgresql-client cùng phiên bản với máy chủ (hoặc mới hơn).";
        var start = new ProcessStartInfo(ToolPath.Find(program) ?? throw new OperatorException(missing), arguments)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        Connect(start, new NpgsqlConnectionStringBuilder(connectionString));
        try
        {
            return Process.Start(start) ?? throw new OperatorException(missing);
        }
        catch (Win32Exception e)
        {
            throw new OperatorException(missing, e);
        }
    }

    /// <summary>Runs one to its end.</summary>
    /// <exception cref="OperatorException">It is not installed, or failed: with the first thing it said.</exception>
    public static async Task RunAsync(
        string program, ImmutableArray<string> arguments, string connectionString, CancellationToken cancellationToken)
    {
        using Process process = Start(program, arguments, connectionString);
        try
        {
            process.StandardInput.Close();
            Task<string> error = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            if (process.ExitCode != 0)
                throw new OperatorException(Complaint(program, await error));
        }
        finally
        {
            await EndAsync(process);
        }
    }

    /// <summary>Ends one that has not ended.</summary>
    public static async Task EndAsync(Process process)
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>One sentence out of what a program wrote to standard error.</summary>
    public static string Complaint(string program, string error)
    {
        string[] lines = error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string first = lines.FirstOrDefault(line => line.Contains("error:", StringComparison.OrdinalIgnoreCase)) ?? lines.FirstOrDefault() ?? "";
        return $"{program} không làm được: {CheckText.Visible(first)}";
    }

    private static void Connect(ProcessStartInfo start, NpgsqlConnectionStringBuilder settings)
    {
        (string Name, string? Value)[] variables =
        [
            ("PGHOST", settings.Host),
            ("PGPORT", settings.Port.ToString(CultureInfo.InvariantCulture)),
            ("PGDATABASE", settings.Database ?? settings.Username),
            ("PGUSER", settings.Username),
            ("PGPASSWORD", settings.Password),
            ("PGPASSFILE", settings.Passfile),
            ("PGSSLROOTCERT", settings.RootCertificate),
            ("PGSSLCERT", settings.SslCertificate),
            ("PGSSLKEY", settings.SslKey),
            ("PGSSLMODE", SslMode(settings.SslMode)),
            ("PGAPPNAME", "ctcpl"),
            ("PGCLIENTENCODING", "UTF8"),
            ("LC_ALL", "C"),
        ];
        foreach ((string name, string? value) in variables)
        {
            if (!string.IsNullOrEmpty(value))
                start.Environment[name] = value;
        }
    }

    private static string SslMode(SslMode mode) => mode switch
    {
        Npgsql.SslMode.VerifyCA => "verify-ca",
        Npgsql.SslMode.VerifyFull => "verify-full",
        _ => mode.ToString().ToLowerInvariant(),
    };
}
