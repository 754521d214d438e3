using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace CTCPL.Pipeline.Worker.Review.Pages;

/// <summary>What went wrong and what to do; needs neither the database nor a session.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    public string Heading { get; private set; } = "";

    public string Advice { get; private set; } = "";

    public void OnGet() => Show();

    public void OnPost() => Show();

    // Not a parameter: binding one would read the form of the request that went wrong.
    private void Show()
    {
        int code = int.TryParse(RouteData.Values["code"] as string, NumberStyles.None, CultureInfo.InvariantCulture, out int told) ? told : 0;
        Response.StatusCode = code is >= 400 and <= 599 ? code : StatusCodes.Status404NotFound;
        bool database = HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is NpgsqlException;
        (Heading, Advice) = code switch
        {
            500 when database => ("Cơ sở dữ liệu không trả lời", "Không mất dữ liệu nào: báo cáo thả vào vẫn nằm yên trong thư mục nhận, dịch vụ tự làm tiếp khi cơ sở dữ liệu trả lời lại. Hãy thử lại sau ít phút; nếu vẫn vậy, báo người quản trị chạy “ctcpl doctor”."),
            >= 500 => ("Có lỗi trong chương trình", "Không mất dữ liệu nào. Hãy thử lại; nếu vẫn vậy, báo người quản trị xem nhật ký vào đúng lúc này."),
            400 => ("Trang đã cũ", "Hãy tải lại trang rồi làm lại."),
            403 => ("Bạn không có quyền xem trang này", "Trang này dành cho người quản trị."),
            429 => ("Thử quá nhiều lần", "Hãy đợi một phút rồi thử lại."),
            415 => ("Biểu mẫu gửi không đúng dạng", "Hãy tải lại trang rồi làm lại."),
            _ => ("Không có trang này", "Địa chỉ sai, hoặc nội dung không còn."),
        };
    }
}
