using Npgsql;

namespace CTCPL.Pipeline.Worker.Api;

/// <summary>Whatever goes wrong in the interface is told in its own form, never as a page.</summary>
internal sealed class ApiErrors(RequestDelegate next, ILogger<ApiErrors> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, ContentType: null, ContentLength: null, StatusCode: >= 400 })
                await ApiProblem.Of(context.Response.StatusCode).WriteAsync(context, Advice(context.Response.StatusCode));
        }
        catch (BadHttpRequestException e) when (!context.Response.HasStarted)
        {
            ApiProblem problem = e.StatusCode == StatusCodes.Status400BadRequest ? ApiProblem.InvalidBody : ApiProblem.Of(e.StatusCode);
            await problem.WriteAsync(context, Advice(e.StatusCode));
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Log.ApiFailed(logger, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "", e);
            context.Response.Clear();
            await (e is NpgsqlException and not PostgresException ? ApiProblem.Unavailable : ApiProblem.Internal)
                .WriteAsync(context, "Không mất dữ liệu nào. Hãy gọi lại sau ít phút; nếu vẫn vậy, hãy báo người quản trị xem nhật ký vào đúng lúc này.");
        }
    }

    private static string Advice(int status) => status switch
    {
        400 => "Một tham số hoặc nội dung gửi lên không đọc được. Hãy xem mô tả ở /api/v1/openapi.json.",
        404 => "Địa chỉ sai. Hãy xem mô tả ở /api/v1/openapi.json.",
        405 => "Hãy xem các phương thức được nhận ở /api/v1/openapi.json.",
        413 => "Nội dung gửi lên lớn hơn mức cho phép.",
        415 => "Hãy gửi đúng kiểu nội dung ghi ở /api/v1/openapi.json.",
        _ => "Hãy xem mô tả ở /api/v1/openapi.json.",
    };
}
