using CTCPL.Pipeline.Worker.Reading.Recognition.Pictures;

namespace CTCPL.Pipeline.Worker.Tests.Reading.Recognition;

/// <summary>What is done to a page's pixels before anybody looks.</summary>
public sealed class PictureTests
{
    [Theory]
    [InlineData(-3)]
    [InlineData(-0.5)]
    [InlineData(0)]
    [InlineData(2)]
    public void Tilt_is_found_and_undone(double degrees)
    {
        GrayPicture tilted = Upright.Of(Rows(), -degrees, 0).Picture;

        Assert.Equal(degrees, Skew.Of(tilted), tolerance: 0.11);
        Assert.False(Skew.IsSideways(tilted));
        Assert.True(Skew.IsSideways(tilted.Turned(1)));
    }

    [Fact]
    public void A_point_of_the_straight_page_is_found_on_the_page_as_it_came()
    {
        var blank = new GrayPicture(400, 600, [.. Enumerable.Repeat(GrayPicture.Paper, 400 * 600)]);
        blank.Pixels[100 * 400 + 300] = 0;
        for (int quarters = 0; quarters < 4; quarters++)
        {
            var upright = Upright.Of(blank.Turned(quarters), 1.5, quarters);
            int at = Array.IndexOf(upright.Picture.Pixels, upright.Picture.Pixels.Min());

            (double x, double y) = upright.Source(at % upright.Picture.Width + 0.5, at / upright.Picture.Width + 0.5);

            Assert.InRange(x, 298, 303);
            Assert.InRange(y, 98, 103);
        }
    }

    [Fact]
    public void Rulings_go_and_letters_stay()
    {
        GrayPicture page = Filled(600, 300, (x, y) => y is >= 100 and < 104 || x is >= 200 and < 203 || (x is >= 50 and < 80 && y is >= 40 and < 70));

        GrayPicture without = Rulings.Removed(page);

        Assert.Equal(GrayPicture.Paper, without.Pixels[102 * 600 + 400]);
        Assert.Equal(GrayPicture.Paper, without.Pixels[200 * 600 + 201]);
        Assert.Equal(0, without.Pixels[50 * 600 + 60]);
    }

    [Fact]
    public void Many_dots_of_dirt_go_and_full_stops_stay_and_a_clean_page_is_left_alone()
    {
        GrayPicture dirty = Filled(800, 800, (x, y) => (x % 40 < 3 && y % 40 < 3) || (x is >= 500 and < 506 && y is >= 511 and < 517));
        GrayPicture clean = Filled(800, 800, (x, y) => x is >= 100 and < 103 && y is >= 100 and < 103);

        GrayPicture swept = Specks.Removed(dirty);

        Assert.Equal(GrayPicture.Paper, swept.Pixels[81 * 800 + 81]);
        Assert.Equal(0, swept.Pixels[513 * 800 + 503]);
        Assert.Same(clean, Specks.Removed(clean));
    }

    [Fact]
    public void Shadow_and_pale_ink_become_white_paper_and_black_ink()
    {
        GrayPicture page = Filled(320, 320, (x, y) => x % 40 < 4);
        byte[] dim = [.. page.Pixels.Select((value, at) => (byte)((value == 0 ? 120 : 220) * (1 - 0.1 * (at % 320) / 320)))];

        GrayPicture even = PaperLevel.Evened(page with { Pixels = dim });

        Assert.True(Enumerable.Range(0, 320 * 320).Where(at => page.Pixels[at] == 255).All(at => even.Pixels[at] > 230));
        Assert.True(Enumerable.Range(0, 320 * 320).Where(at => page.Pixels[at] == 0).All(at => even.Pixels[at] < 40));
    }

    [Theory]
    [InlineData("P5\n2 2\n255\nab")]
    [InlineData("P6\n2 2\n255\nabcd")]
    [InlineData("P5\n99999999 99999999\n255\nabcd")]
    [InlineData("P5\n0 2\n255\n")]
    [InlineData("P5")]
    public void A_damaged_picture_is_none(string file) =>
        Assert.Null(GrayPicture.OfPgm(System.Text.Encoding.ASCII.GetBytes(file), 1000));

    /// <summary>Rows as of text, 12 pixels tall with gaps as between words.</summary>
    private static GrayPicture Rows() => Filled(600, 800, (x, y) => x is > 60 and < 540 && y is > 60 and < 740 && y % 30 < 12 && x % 50 < 40);

    private static GrayPicture Filled(int width, int height, Func<int, int, bool> isInk) => new(
        width, height, [.. Enumerable.Range(0, width * height).Select(at => isInk(at % width, at / width) ? (byte)0 : GrayPicture.Paper)]);
}
