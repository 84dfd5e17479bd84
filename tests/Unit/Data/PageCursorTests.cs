using TradingChitti.Data;

namespace TradingChitti.Tests.Unit.Data;

public sealed class PageCursorTests
{
    [Fact]
    public void PageCursor_Written_IsReadBackToTheMicrosecond()
    {
        PageCursor cursor = new(new DateTimeOffset(2026, 2, 27, 10, 0, 0, TimeSpan.Zero).AddMicroseconds(123_457), 42);
        Assert.True(PageCursor.TryParse(cursor.ToString(), out PageCursor read));
        Assert.Equal(cursor, read);
    }
}
