using System.Globalization;

namespace Reactive.Cli.Output;

/// <summary>
/// Shows on a terminal how far a longer piece of work is; nothing when standard error is no terminal or the work takes less than two
/// seconds. It looks at the work from outside, so that the work pays nothing for it.
/// </summary>
internal sealed class ProgressLine
{
    private const int Width = 30;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly TextWriter? _terminal;
    private readonly TimeProvider _time;

    private ProgressLine(TextWriter? terminal, TimeProvider time)
    {
        _terminal = terminal;
        _time = time;
    }

    /// <summary>The progress line of this process.</summary>
    internal static ProgressLine ForConsole() => new(Console.IsErrorRedirected ? null : Console.Error, TimeProvider.System);

    /// <summary>Shows work until the result is disposed.</summary>
    /// <param name="what">What is being done.</param>
    /// <param name="fraction">How much of it is done, from 0 to 1; called from another thread.</param>
    internal IDisposable Watch(string what, Func<double> fraction) =>
        _terminal is null ? System.Reactive.Disposables.Disposable.Empty : new Watched(_terminal, _time, what, fraction);

    private sealed class Watched : IDisposable
    {
        private readonly Lock _lock = new();
        private readonly TextWriter _terminal;
        private readonly string _what;
        private readonly Func<double> _fraction;
        private readonly ITimer _timer;
        private int _shown;
        private bool _ended;

        internal Watched(TextWriter terminal, TimeProvider time, string what, Func<double> fraction)
        {
            _terminal = terminal;
            _what = what;
            _fraction = fraction;
            _timer = time.CreateTimer(_ => Show(), null, Patience, Interval);
        }

        public void Dispose()
        {
            _timer.Dispose();
            lock (_lock)
            {
                _ended = true;
                if (_shown > 0)
                {
                    _terminal.Write($"\r{new string(' ', _shown)}\r");
                }
            }
        }

        private void Show()
        {
            lock (_lock)
            {
                if (_ended)
                {
                    return;
                }

                var done = Math.Clamp(_fraction(), 0, 1);
                var bar = new string('#', (int)(done * Width)).PadRight(Width, '.');
                var line = string.Create(CultureInfo.InvariantCulture, $"{_what} [{bar}] {done * 100:F0} %");
                _terminal.Write($"\r{line}");
                _shown = line.Length;
            }
        }
    }
}
