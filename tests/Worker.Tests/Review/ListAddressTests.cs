using System.Collections.Immutable;
using CTCPL.Pipeline.Storage.Review;
using CTCPL.Pipeline.Worker.Review.Lists;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CTCPL.Pipeline.Worker.Tests.Review;

public sealed class ListAddressTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?q=ti%C3%AAu%20ch%C3%AD&nhom=da-xong&don-vi=phuong%20thuong%20cat&muc-do=error&muc-do=warning&nam=2024&trang=3")]
    public void Address_ReadAndWritten_StaysTheSame(string address) => Assert.Equal(address, Parse(address).ToString());

    [Fact]
    public void Address_WithoutBucket_ShowsWhatIsUnfinished() =>
        Assert.Equal(
            [Bucket.ToReview, Bucket.InProgress, Bucket.NotCheckable], Parse("/").ToFilter().Buckets.AsEnumerable());

    [Fact]
    public void Toggle_FromALaterPage_ChoosesAndGoesToTheFirstPage()
    {
        ListAddress address = Parse("/?muc-do=error&trang=4").Toggle("muc-do", "notice");
        Assert.Equal("/?muc-do=error&muc-do=notice", address.ToString());
        Assert.Equal("/?muc-do=notice", address.Toggle("muc-do", "error").ToString());
    }

    [Theory]
    [InlineData("/?nam=nam-nay&trang=-1")]
    [InlineData("/?tieu-chi=999999999999&trang=abc")]
    public void Address_WithNonsense_MatchesNothingAndStaysOnPageOne(string address)
    {
        ListAddress parsed = Parse(address);
        Assert.Equal(1, parsed.Page);
        ImmutableArray<int> numbers = [.. parsed.ToFilter().Years, .. parsed.ToFilter().Criteria];
        Assert.Equal([-1], numbers.AsEnumerable());
    }

    private static ListAddress Parse(string address) =>
        ListAddress.Parse(new QueryCollection(QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "")));
}
