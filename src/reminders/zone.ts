import { fold } from '../text/fold.ts';

/** Names that people use for a zone and that are no IANA city. Those with several meanings are left out: see below. */
const commonNames: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  jst: 'Asia/Tokyo',
  japan: 'Asia/Tokyo',
  東京: 'Asia/Tokyo',
  日本: 'Asia/Tokyo',
  日本時間: 'Asia/Tokyo',
  washington: 'America/New_York',
  'washington dc': 'America/New_York',
  et: 'America/New_York',
  eastern: 'America/New_York',
  ct: 'America/Chicago',
  mt: 'America/Denver',
  pt: 'America/Los_Angeles',
  pacific: 'America/Los_Angeles',
  'san francisco': 'America/Los_Angeles',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  beijing: 'Asia/Shanghai',
  kst: 'Asia/Seoul',
};

/** Abbreviations that mean different zones to different people. */
const manyMeanings: Readonly<Record<string, readonly string[]>> = {
  cst: ['America/Chicago', 'Asia/Shanghai'],
  ist: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  bst: ['Europe/London', 'Asia/Dhaka'],
};

/** Names that the machine still lists under their older spelling: https://github.com/eggert/tz/blob/main/backward */
const renamed: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
};

/** Every zone that can be chosen, UTC first. */
export const zones: readonly string[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone')
    .filter((name) => name !== 'UTC')
    .map((name) => renamed[name] ?? name),
];

const simple = (text: string) =>
  fold(text)
    .replaceAll(/[_/\s-]+/g, ' ')
    .trim();

const byName = new Map<string, string>();
for (const zone of zones) {
  byName.set(simple(zone), zone);
  const city = simple(zone.split('/').at(-1)!);
  if (!byName.has(city)) byName.set(city, zone);
}

/** The zones that a name may mean: one if it is clear, none if it is unknown. */
export function zonesNamed(name: string): readonly string[] {
  const key = simple(name);
  if (Object.hasOwn(manyMeanings, key)) return manyMeanings[key]!;
  if (Object.hasOwn(commonNames, key)) return [commonNames[key]!];
  const found = byName.get(key);
  return found ? [found] : [];
}

/** Whether it is a zone of the IANA database, under an older name or whatever its case; offsets are none. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** At most `limit` zones whose name holds the typed text, those that begin with it (or whose city does) first. */
export function findZones(typed: string, limit: number): string[] {
  const wanted = simple(typed);
  const exact = zonesNamed(typed);
  const rank = (zone: string) => {
    const name = simple(zone);
    if (name.startsWith(wanted) || simple(zone.split('/').at(-1)!).startsWith(wanted)) return 0;
    return name.includes(wanted) ? 1 : 2;
  };
  const ranked = zones.map((zone) => ({ zone, rank: rank(zone) })).filter(({ rank }) => rank < 2);
  ranked.sort((a, b) => a.rank - b.rank);
  return [...new Set([...exact, ...ranked.map(({ zone }) => zone)])].slice(0, limit);
}

/** Where most people with a Discord locale live. A guess: it is shown as one, and asked about once. */
const zoneOfLocale: Readonly<Record<string, string>> = {
  ja: 'Asia/Tokyo',
  ko: 'Asia/Seoul',
  'zh-CN': 'Asia/Shanghai',
  'zh-TW': 'Asia/Taipei',
  de: 'Europe/Berlin',
  fr: 'Europe/Paris',
  it: 'Europe/Rome',
  'es-ES': 'Europe/Madrid',
  'en-GB': 'Europe/London',
  'en-US': 'America/New_York',
  'pt-BR': 'America/Sao_Paulo',
  pl: 'Europe/Warsaw',
  nl: 'Europe/Amsterdam',
  'sv-SE': 'Europe/Stockholm',
  no: 'Europe/Oslo',
  da: 'Europe/Copenhagen',
  fi: 'Europe/Helsinki',
  hu: 'Europe/Budapest',
  ro: 'Europe/Bucharest',
  cs: 'Europe/Prague',
  el: 'Europe/Athens',
  bg: 'Europe/Sofia',
  uk: 'Europe/Kyiv',
  ru: 'Europe/Moscow',
  tr: 'Europe/Istanbul',
  lt: 'Europe/Vilnius',
  hr: 'Europe/Zagreb',
  hi: 'Asia/Kolkata',
  th: 'Asia/Bangkok',
  vi: 'Asia/Ho_Chi_Minh',
  id: 'Asia/Jakarta',
};

/** @param locale of the person's Discord (`ja`, `en-US`, …) */
export const guessZone = (locale: string): string => zoneOfLocale[locale] ?? 'UTC';
