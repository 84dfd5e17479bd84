import { missing } from './numbers';

const zone = 'Asia/Kolkata';
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone, hourCycle: 'h23',
  year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
});

interface MarketInstant { day: string; time: string; seconds: string }

function read(instant: string | number | Date): MarketInstant | null {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return null;
  const found: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
  for (const part of parts.formatToParts(date)) found[part.type] = part.value;
  return {
    day: `${found.year ?? ''}-${found.month ?? ''}-${found.day ?? ''}`,
    time: `${found.hour ?? ''}:${found.minute ?? ''}`,
    seconds: found.second ?? '',
  };
}

/** The day in India of an instant, as 2026-11-20. */
export function istDay(instant: string | number | Date | null | undefined): string | null {
  return instant == null ? null : (read(instant)?.day ?? null);
}

/** 15:35 IST today, 20 Nov 15:35 IST this year, 20 Nov 2025 15:35 IST before; `today` is an Indian day. */
export function istTime(instant: string | null | undefined, today: string | null): string {
  if (!instant) return missing;
  const at = read(instant);
  if (at === null) return missing;
  if (at.day === today) return `${at.time} IST`;
  const withYear = today?.slice(0, 4) !== at.day.slice(0, 4);
  return `${day(at.day, withYear)} ${at.time} IST`;
}

/** The whole instant, for titles: Fri 20 Nov 2026, 15:35:10 IST. */
export function istFull(instant: string | null | undefined): string {
  if (!instant) return missing;
  const at = read(instant);
  return at === null ? missing : `${weekday(at.day)} ${day(at.day, true)}, ${at.time}:${at.seconds} IST`;
}

/** The clock in the header: 15:35:10. */
export function istClock(instant: number): string {
  const at = read(instant);
  return at === null ? missing : `${at.time}:${at.seconds}`;
}

/** A market day: Fri 20 Nov 2026. */
export function session(value: string | null | undefined): string {
  return value && isDay(value) ? `${weekday(value)} ${day(value, true)}` : missing;
}

/** A market day in little room: 20 Nov. */
export function shortSession(value: string | null | undefined): string {
  return value && isDay(value) ? day(value, false) : missing;
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function day(value: string, withYear: boolean): string {
  const month = months[Number(value.slice(5, 7)) - 1] ?? '';
  return `${Number(value.slice(8, 10))} ${month}${withYear ? ` ${value.slice(0, 4)}` : ''}`;
}

function weekday(value: string): string {
  return weekdays[new Date(`${value}T00:00:00Z`).getUTCDay()] ?? '';
}
