import type { LeadTime } from '../../reminders/schedule.ts';

const units: readonly (readonly [RegExp, LeadTime['unit']])[] = [
  [/^(?:m|mins?|minutes?|分)前?$/u, 'minutes'],
  [/^(?:h|hrs?|hours?|時間)前?$/u, 'hours'],
  [/^(?:d|days?|日)前?$/u, 'days'],
  [/^(?:w|wks?|weeks?|週間?)前?$/u, 'weeks'],
];
/** The most lead times of one reminder. */
const most = 6;

/**
 * Reads "1 week, 1 day, 1 hour" (or "week and day"), longest first.
 * @returns `null` if it cannot be read
 */
export function readLeads(text: string): LeadTime[] | null {
  const parts = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[,、;+&]|\band\b/u)
    .map((part) => part.trim())
    .filter(Boolean);
  const leads = parts.map(readLead);
  if (leads.length === 0 || leads.length > most) return null;
  return leads.every((lead) => lead !== null) ? leads : null;
}

function readLead(part: string): LeadTime | null {
  const match = /^(?<amount>\d{1,3}|an?|one)?\s*(?<unit>\D+?)(?: (?:before|earlier))?$/u.exec(part)?.groups;
  const unit = units.find(([pattern]) => pattern.test(match?.unit?.trim() ?? ''))?.[1];
  const amount = Number(match?.amount ?? 1) || 1;
  return match && unit && Number(match.amount) !== 0 ? { amount, unit } : null;
}
