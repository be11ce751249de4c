using Reactive.Values;

namespace Reactive.Engine.Functions.Temporal;

/// <summary>
/// The operators of temporal values: instant ± duration, duration ± duration, duration × and ÷ number. A duration is added as
/// months, then days, then seconds; a date counts only whole days of the seconds, a time only the seconds.
/// </summary>
internal static class TemporalArithmetic
{
    internal static Value Add(in Value left, in Value right)
    {
        if (right.Tag is DurationValue duration)
        {
            return left.Tag is DurationValue other ? Sum(other, duration, 1) : Move(left, duration, 1, "+", right);
        }

        return left.Tag is DurationValue amount ? Move(right, amount, 1, "+", left) : Misfit(left, "+", right);
    }

    internal static Value Subtract(in Value left, in Value right)
    {
        if (right.Tag is not DurationValue duration)
        {
            return Misfit(left, "-", right);
        }

        return left.Tag is DurationValue other ? Sum(other, duration, -1) : Move(left, duration, -1, "-", right);
    }

    internal static Value Multiply(in Value left, in Value right)
    {
        if (left.Tag is DurationValue duration && IsNumber(right))
        {
            return Scale(duration, right, false);
        }

        return right.Tag is DurationValue other && IsNumber(left) ? Scale(other, left, false) : Misfit(left, "*", right);
    }

    internal static Value Divide(in Value left, in Value right) =>
        left.Tag is DurationValue duration && IsNumber(right) ? Scale(duration, right, true) : Misfit(left, "/", right);

    private static bool IsNumber(in Value value) => value.Kind is ValueKind.Integer or ValueKind.Float or ValueKind.Decimal;

    private static Value Sum(DurationValue left, DurationValue right, int sign) =>
        DurationValue.TryCreate(
            (Int128)left.Months + ((Int128)right.Months * sign),
            (Int128)left.Days + ((Int128)right.Days * sign),
            (Int128)left.Seconds + ((Int128)right.Seconds * sign),
            left.Nanoseconds + (right.Nanoseconds * sign),
            out var sum)
            ? Value.Of(sum)
            : TemporalFailure.DurationOutOfRange();

    private static Value Scale(DurationValue duration, in Value factor, bool divide)
    {
        if (!ExactNumber.TryOf(factor, out var number))
        {
            return TemporalFailure.Range("a duration cannot be multiplied or divided by a number that is infinite, undefined or that large");
        }

        if (divide)
        {
            if (number.IsZero)
            {
                return ValueErrors.DivisionByZero();
            }

            number = 1 / number;
        }

        return DurationCascade.Make(
            number * duration.Months, number * duration.Days, number * duration.Seconds, number * duration.Nanoseconds);
    }

    private static Value Move(in Value instant, DurationValue duration, int sign, string operation, in Value other) => instant.Tag switch
    {
        DateValue date => Move(date, duration, sign),
        LocalTimeValue time => TemporalFactory.LocalTime(MovedTime(time.NanosecondOfDay, duration, sign)),
        TimeValue time => TemporalFactory.Time(MovedTime(time.NanosecondOfDay, duration, sign), time.OffsetSeconds),
        LocalDateTimeValue local => Move(local, duration, sign),
        DateTimeValue dateTime => Move(dateTime, duration, sign),
        _ => Misfit(instant, operation, other),
    };

    private static Value Move(DateValue date, DurationValue duration, int sign)
    {
        // Whole days of the seconds, rounded towards zero.
        var seconds = duration.Seconds < 0 && duration.Nanoseconds > 0 ? duration.Seconds + 1 : duration.Seconds;
        var days = (Int128)duration.Days + (seconds / IsoCalendar.SecondsPerDay);
        return TemporalPoint.Local(date.EpochDay, 0).TryMoveDate((Int128)duration.Months * sign, days * sign, out var moved)
            ? TemporalFactory.Date(moved.EpochDay)
            : TemporalFailure.YearOutOfRange();
    }

    private static long MovedTime(long nanosecondOfDay, DurationValue duration, int sign)
    {
        var seconds = duration.Seconds % IsoCalendar.SecondsPerDay;
        var moved = nanosecondOfDay + (sign * ((seconds * IsoCalendar.NanosPerSecond) + duration.Nanoseconds));
        return IsoCalendar.FloorModulo(moved, IsoCalendar.NanosPerDay);
    }

    private static Value Move(LocalDateTimeValue local, DurationValue duration, int sign)
    {
        var start = TemporalPoint.Local(local.EpochDay, local.NanosecondOfDay);
        if (!start.TryMoveDate((Int128)duration.Months * sign, (Int128)duration.Days * sign, out var moved))
        {
            return TemporalFailure.YearOutOfRange();
        }

        var (second, nanosecond) = MovedLine(moved, duration, sign);
        var day = second / IsoCalendar.SecondsPerDay;
        var secondOfDay = (long)(second % IsoCalendar.SecondsPerDay);
        if (secondOfDay < 0)
        {
            secondOfDay += IsoCalendar.SecondsPerDay;
            day--;
        }

        return TemporalFactory.InRange(day)
            ? TemporalFactory.LocalDateTime((long)day, (secondOfDay * IsoCalendar.NanosPerSecond) + nanosecond)
            : TemporalFailure.YearOutOfRange();
    }

    private static Value Move(DateTimeValue dateTime, DurationValue duration, int sign)
    {
        if (!TemporalPoint.TryZoned(
                dateTime.LocalDay, dateTime.LocalNanosecondOfDay, dateTime.Zone, dateTime.OffsetSeconds, out var start)
            || !start.TryMoveDate((Int128)duration.Months * sign, (Int128)duration.Days * sign, out var moved))
        {
            return dateTime.Zone.IsFixed ? TemporalFailure.YearOutOfRange() : TemporalFailure.ZoneOutOfReach(dateTime.Zone);
        }

        var (second, nanosecond) = MovedLine(moved, duration, sign);
        return TemporalFactory.Instant(second, nanosecond, dateTime.Zone);
    }

    private static (Int128 Second, int Nanosecond) MovedLine(in TemporalPoint point, DurationValue duration, int sign)
    {
        var nanosecond = point.Nanosecond + (sign * duration.Nanoseconds);
        var carry = IsoCalendar.FloorDivide(nanosecond, IsoCalendar.NanosPerSecond);
        var second = point.LineSecond + ((Int128)duration.Seconds * sign) + carry;
        return (second, (int)IsoCalendar.FloorModulo(nanosecond, IsoCalendar.NanosPerSecond));
    }

    private static Value Misfit(in Value left, string operation, in Value right)
    {
        var hint = operation == "-" && right.Tag is TemporalValue && left.Tag is TemporalValue
            ? "; duration.between(from, to) gives the time between two instants"
            : string.Empty;
        return TemporalFailure.Type($"{left.Kind} {operation} {right.Kind} is not defined{hint}");
    }
}
