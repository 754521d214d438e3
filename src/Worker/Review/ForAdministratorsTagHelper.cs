using CTCPL.Pipeline.Worker.Accounts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CTCPL.Pipeline.Worker.Review;

/// <summary>An element marked <c>for-administrators</c> is left out for everybody else. It hides; what guards is the page's policy.</summary>
[HtmlTargetElement(Attributes = Mark)]
public sealed class ForAdministratorsTagHelper : TagHelper
{
    private const string Mark = "for-administrators";

    /// <summary>Set by the framework.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext? View { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.RemoveAll(Mark);
        if (View?.HttpContext.User.IsInRole(Roles.Administrator) != true)
            output.SuppressOutput();
    }
}
