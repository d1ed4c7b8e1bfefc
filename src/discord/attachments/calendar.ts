import { momentOf } from '../../knowledge/deadlineStatus.ts';
import type { Deadline } from '../../knowledge/deadlines.ts';
import { catalogue } from '../../wording/catalogue.ts';
import type { Language } from '../../wording/language.ts';
import { plainCitation } from '../messages/copyableCitation.ts';
import type { AttachedFile } from '../messages/messageBody.ts';

/**
 * A deadline as an iCalendar file (RFC 5545): all-day over the days that it may be, or at its moment where one is known;
 * always tentative. Of what is only known to lie before a day, that day.
 * @param now epoch milliseconds
 */
export function calendarFile(deadline: Deadline, now: number, language: Language): AttachedFile {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Verbatim//Deadlines//EN',
    'CALSCALE:GREGORIAN',
    'BEGIN:VEVENT',
    `UID:${deadline.id}@verbatim.invalid`,
    `DTSTAMP:${instant(now)}`,
    ...times(deadline),
    `SUMMARY:${escapeText(deadline.event)}`,
    `DESCRIPTION:${escapeText(describe(deadline, language))}`,
    ...(deadline.citation.url ? [`URL:${deadline.citation.url}`] : []),
    'STATUS:TENTATIVE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return { name: 'deadline.ics', data: `${lines.flatMap(fold).join('\r\n')}\r\n` };
}

function times(deadline: Deadline): string[] {
  const moment = momentOf(deadline);
  if (moment !== null) return [`DTSTART:${instant(moment)}`, `DTEND:${instant(moment)}`];
  const end = Temporal.PlainDate.from(deadline.latest).add({ days: 1 }).toString();
  return [`DTSTART;VALUE=DATE:${basic(deadline.earliest ?? deadline.latest)}`, `DTEND;VALUE=DATE:${basic(end)}`];
}

const basic = (date: string) => date.replaceAll('-', '');
const instant = (at: number) =>
  `${new Date(at).toISOString().replace(/\.\d+/, '').replaceAll('-', '').replaceAll(':', '')}`;

function describe({ evidence, grain }: Deadline, language: Language): string {
  const isExact = grain === 'day' || grain === 'minute';
  const citations = evidence.map((citation) => plainCitation(citation, language));
  return [...citations, ...(isExact ? [] : [catalogue[language].deadline.tentative])].join('\n\n');
}

/** RFC 5545, section 3.3.11. */
const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines of at most 75 octets (RFC 5545, section 3.1), never cut inside a character. */
function fold(line: string): string[] {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current];
}
