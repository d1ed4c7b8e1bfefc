/** Whose times are shown, and what time it is for them. `now` in epoch milliseconds, on the playground's clock. */
export interface Viewer {
  readonly locale: string;
  readonly timeZone: string;
  readonly now: number;
}

/** Discord's `<t:…:STYLE>` (https://discord.com/developers/docs/reference#message-formatting-timestamp-styles). */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

/** Making a formatter costs a hundred times more than using one, and a log shows thousands of times. */
function kept<Made>(make: (locale: string, options: object) => Made): (locale: string, options: object) => Made {
  const all = new Map<string, Made>();
  return (locale, options) => {
    const key = `${locale} ${JSON.stringify(options)}`;
    const made = all.get(key) ?? make(locale, options);
    all.set(key, made);
    return made;
  };
}

const dateFormat = kept((locale, options) => new Intl.DateTimeFormat(locale, options));
const relativeFormat = kept((locale, options) => new Intl.RelativeTimeFormat(locale, options));

const format = (at: number, { locale, timeZone }: Viewer, options: Intl.DateTimeFormatOptions): string =>
  dateFormat(locale, { ...options, timeZone }).format(at);

/** A `<t:…>` timestamp in words; `at` in epoch milliseconds. */
export function timestamp(at: number, style: string, viewer: Viewer): string {
  if (Math.abs(at) > 8.64e15) return 'Invalid Date';
  return style === 'R' ? relative(at - viewer.now, viewer.locale) : format(at, viewer, STYLES[style] ?? STYLES.f!);
}

/** "in 3 hours", "2 days ago": in the largest unit that comes out at one or more. */
export function relative(difference: number, locale: string): string {
  const [unit, size] = UNITS.find(([, length]) => Math.abs(difference) >= length) ?? UNITS.at(-1)!;
  const amount = Math.trunc(difference / size);
  return relativeFormat(locale, { numeric: 'always' }).format(amount === 0 ? -0 : amount, unit);
}

/** The time beside a message's author: the hour today, with the day otherwise. */
export function messageTime(at: number, viewer: Viewer): string {
  const days = dayNumber(at, viewer) - dayNumber(viewer.now, viewer);
  if (days === 0) return timestamp(at, 't', viewer);
  if (days !== -1) return format(at, viewer, { dateStyle: 'short', timeStyle: 'short' });
  const yesterday = relativeFormat(viewer.locale, { numeric: 'auto' }).format(-1, 'day');
  const time = timestamp(at, 't', viewer);
  return viewer.locale.startsWith('en') ? `Yesterday at ${time}` : `${yesterday} ${time}`;
}

/** The line that parts one day from the next. */
export const dayTitle = (at: number, viewer: Viewer): string => format(at, viewer, { dateStyle: 'long' });

/** Date and time in full, for a tooltip. */
export const fullTime = (at: number, viewer: Viewer): string => timestamp(at, 'F', viewer);

/** Hours, minutes and seconds with tenths, for the inspector. */
export const exactTime = (at: number, viewer: Viewer): string =>
  format(at, viewer, {
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 1,
    hourCycle: 'h23',
  });

/** Whole days since an arbitrary one, as the viewer's calendar counts them. */
export function dayNumber(at: number, viewer: Viewer): number {
  const parts = format(at, { ...viewer, locale: 'en-CA' }, { year: 'numeric', month: '2-digit', day: '2-digit' });
  return Date.parse(`${parts}T00:00Z`) / 86_400_000;
}
