using WebStudio.Components;

namespace WebStudio.Tests.Components;

public sealed class RenderThrottleTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly ManualTimers _time = new();
    private readonly RenderThrottle _throttle;
    private Func<Task> _render = () => Task.CompletedTask;
    private int _renders;

    public RenderThrottleTests() => _throttle = new RenderThrottle(Interval, RenderAsync, _time);

    [Fact]
    public void The_first_request_is_rendered_at_once()
    {
        _throttle.Request();
        _time.Advance(TimeSpan.Zero);
        Assert.Equal(1, _renders);
    }

    [Fact]
    public void Requests_within_the_interval_become_one_render_at_its_end()
    {
        _throttle.Request();
        _time.Advance(TimeSpan.Zero);
        for (var i = 0; i < 50; i++)
            _throttle.Request();
        _time.Advance(Interval - TimeSpan.FromTicks(1));
        Assert.Equal(1, _renders);
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(2, _renders);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(2, _renders);
    }

    [Fact]
    public void Requests_without_end_are_rendered_once_an_interval()
    {
        for (var i = 0; i < 1000; i++)
        {
            _throttle.Request();
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }
        // At 0, 100, … 1000 ms.
        Assert.Equal(11, _renders);
    }

    [Fact]
    public void The_last_request_is_never_dropped()
    {
        _throttle.Request();
        _time.Advance(TimeSpan.Zero);
        _render = () =>
        {
            // While it is being rendered, something changes once more.
            if (_renders == 2)
                _throttle.Request();
            return Task.CompletedTask;
        };
        _throttle.Request();
        _time.Advance(Interval);
        Assert.Equal(2, _renders);
        _time.Advance(Interval);
        Assert.Equal(3, _renders);
    }

    [Fact]
    public void After_a_pause_a_request_goes_out_at_once_again()
    {
        _throttle.Request();
        _time.Advance(TimeSpan.FromSeconds(10));
        _throttle.Request();
        _time.Advance(TimeSpan.Zero);
        Assert.Equal(2, _renders);
    }

    [Fact]
    public void A_disposed_one_renders_no_more_and_leaves_no_timer()
    {
        _throttle.Request();
        _throttle.Dispose();
        Assert.Equal(0, _time.Waiting);
        _throttle.Request();
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, _renders);
        Assert.Equal(0, _time.Waiting);
    }

    [Fact]
    public void A_page_that_has_gone_in_the_meantime_is_no_error()
    {
        _render = () => throw new ObjectDisposedException("page");
        _throttle.Request();
        _time.Advance(TimeSpan.Zero);
        _render = () => Task.CompletedTask;
        _throttle.Request();
        _time.Advance(Interval);
        Assert.Equal(2, _renders);
    }

    private Task RenderAsync()
    {
        _renders++;
        return _render();
    }
}
