using System.Net.Sockets;
using CTCPL.Pipeline.Rules;
using CTCPL.Pipeline.Worker.Exports;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Commands;

/// <summary>What is wrong with the database, told to the one who can put it right.</summary>
internal static class DatabaseFault
{
    /// <summary>One Vietnamese sentence; never holds a password.</summary>
    public static string Sentence(Exception fault, string connectionString)
    {
        if (fault is ArgumentException or FormatException)
            return "Chuỗi kết nối ConnectionStrings__Pipeline viết sai: cần dạng \"Host=…;Database=ctcpl;Username=…;Password=…\".";
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        string database = CheckText.Visible(settings.Database ?? settings.Username ?? "");
        string server = CheckText.Visible(string.Create(Wording.Vietnamese, $"{settings.Host}:{settings.Port}"));
        return fault switch
        {
            PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } =>
                $"Máy chủ PostgreSQL {server} không nhận tên hoặc mật khẩu: hãy kiểm tra Username và Password trong ConnectionStrings__Pipeline.",
            PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } =>
                $"Máy chủ PostgreSQL {server} chưa có cơ sở dữ liệu “{database}”: hãy tạo bằng lệnh createdb {database}.",
            PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } =>
                $"Tài khoản “{CheckText.Visible(settings.Username ?? "")}” không đủ quyền trong cơ sở dữ liệu “{database}”: hãy cấp quyền tạo bảng cho tài khoản này.",
            PostgresException { SqlState: PostgresErrorCodes.UndefinedTable } =>
                $"Cơ sở dữ liệu “{database}” chưa có bảng của chương trình: hãy chạy ctcpl serve hoặc ctcpl migrate trước.",
            PostgresException { SqlState: PostgresErrorCodes.TooManyConnections } =>
                $"Máy chủ PostgreSQL {server} đã hết chỗ kết nối: hãy chờ, hoặc tăng max_connections.",
            PostgresException { SqlState: PostgresErrorCodes.CannotConnectNow } =>
                $"Máy chủ PostgreSQL {server} đang khởi động hoặc đang tắt: hãy thử lại sau ít giây.",
            NpgsqlException { InnerException: SocketException or TimeoutException or IOException } or SocketException or TimeoutException =>
                $"Không kết nối được máy chủ PostgreSQL {server}: hãy kiểm tra máy chủ đang chạy và ConnectionStrings__Pipeline.",
            _ => $"PostgreSQL {server} báo lỗi: {CheckText.Visible(fault.Message)}",
        };
    }
}
