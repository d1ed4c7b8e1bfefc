import { zonesNamed } from '../zone.ts';
import type { Phrase } from './phrase.ts';

const offset = '(?<sign>[+−-])(?<hours>0?\\d|1[0-4])(?::?(?<minutes>\\d{2}))?$';
const patterns = {
  spoken: new RegExp(`(?:utc|gmt) ?${offset}`, 'u'),
  iso: new RegExp(`(?<=\\dt\\d{2}:\\d{2}(?::\\d{2})?)${offset}`, 'u'),
  zulu: /(?<=\dt\d{2}:\d{2}(?::\d{2})?)z$/u,
};

/**
 * Takes a zone from the end of the phrase: "Tokyo", "in New York", "JST", "Europe/Berlin", "UTC+9".
 * @returns every zone that may be meant, or `null` if none is named
 */
export function takeZone(phrase: Phrase): readonly string[] | null {
  const iso = phrase.take(patterns.spoken) ?? phrase.take(patterns.iso);
  if (iso) {
    const { sign, hours, minutes = '00' } = iso.groups!;
    return [`${sign === '+' ? '+' : '-'}${hours!.padStart(2, '0')}:${minutes}`];
  }
  if (phrase.take(patterns.zulu)) return ['UTC'];
  return phrase.takeEnd(4, zonesNamed);
}
