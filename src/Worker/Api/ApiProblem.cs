using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>What is told when a request cannot be answered: RFC 9457, with a stable code beside the Vietnamese words.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">The same for every problem of the code.</param>
internal sealed record ApiProblem(string Code, int Status, string Title)
{
    public const string MediaType = "application/problem+json";

    public static ApiProblem Unauthenticated { get; } = new("unauthenticated", 401, "Thiếu khóa API hoặc khóa không đúng");
    public static ApiProblem KeyExpired { get; } = new("keyExpired", 401, "Khóa API đã hết hạn");
    public static ApiProblem KeyRevoked { get; } = new("keyRevoked", 401, "Khóa API đã bị thu hồi");
    public static ApiProblem Forbidden { get; } = new("forbidden", 403, "Khóa API không có quyền này");
    public static ApiProblem NotFound { get; } = new("notFound", 404, "Không có, hoặc khóa không được xem");
    public static ApiProblem MethodNotAllowed { get; } = new("methodNotAllowed", 405, "Địa chỉ này không nhận phương thức đó");
    public static ApiProblem InvalidParameter { get; } = new("invalidParameter", 400, "Tham số không đúng");
    public static ApiProblem InvalidBody { get; } = new("invalidBody", 400, "Nội dung gửi lên không đúng");
    public static ApiProblem NoResult { get; } = new("noResult", 409, "Báo cáo chưa được kiểm tra xong");
    public static ApiProblem VersionConflict { get; } = new("versionConflict", 409, "Sai lệch đã được người khác xử lý trước");
    public static ApiProblem OriginalRemoved { get; } = new("originalRemoved", 410, "Tệp gốc đã hết thời hạn lưu");
    public static ApiProblem FileTooLarge { get; } = new("fileTooLarge", 413, "Tệp hoặc yêu cầu quá lớn");
    public static ApiProblem UnsupportedMediaType { get; } = new("unsupportedMediaType", 415, "Kiểu nội dung không được nhận");
    public static ApiProblem FileRefused { get; } = new("fileRefused", 422, "Tệp không được nhận");
    public static ApiProblem TooManyRequests { get; } = new("tooManyRequests", 429, "Gọi quá nhiều lần");
    public static ApiProblem Internal { get; } = new("internal", 500, "Có lỗi trong chương trình");
    public static ApiProblem Unavailable { get; } = new("unavailable", 503, "Dịch vụ tạm thời chưa làm được");

    /// <summary>The problem as a result.</summary>
    /// <param name="detail">What is wrong this time and what to do, in Vietnamese.</param>
    /// <param name="more">Further members.</param>
    public ProblemHttpResult With(string detail, params IEnumerable<KeyValuePair<string, object?>> more) =>
        TypedResults.Problem(detail, statusCode: Status, title: Title, type: "urn:ctcpl:problem:" + Code, extensions: [KeyValuePair.Create<string, object?>("code", Code), .. more]);

    /// <summary>Writes it as the whole answer.</summary>
    public Task WriteAsync(HttpContext context, string detail) => With(detail).ExecuteAsync(context);

    /// <summary>The problem that a bare status stands for.</summary>
    public static ApiProblem Of(int status) => status switch
    {
        400 => InvalidParameter,
        401 => Unauthenticated,
        403 => Forbidden,
        404 => NotFound,
        405 => MethodNotAllowed,
        413 => FileTooLarge,
        415 => UnsupportedMediaType,
        429 => TooManyRequests,
        503 => Unavailable,
        _ => Internal,
    };
}

/// <summary>A problem as the document of the interface describes it.</summary>
internal sealed class ApiProblemDetails : ProblemDetails
{
    /// <summary>Stable; see the list of codes.</summary>
    public required string Code { get; init; }
}
