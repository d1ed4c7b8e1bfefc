/** Month names and their short forms, by what they mean (1–12). */
export const monthNames: Readonly<Record<string, number>> = spread([
  'january|jan',
  'february|feb',
  'march|mar',
  'april|apr',
  'may',
  'june|jun',
  'july|jul',
  'august|aug',
  'september|sept|sep',
  'october|oct',
  'november|nov',
  'december|dec',
]);

/** Weekday names and their short forms, by what they mean (1 Monday – 7 Sunday). */
export const weekdays: Readonly<Record<string, number>> = spread([
  'monday|mon|月',
  'tuesday|tues|tue|火',
  'wednesday|wed|水',
  'thursday|thurs|thu|木',
  'friday|fri|金',
  'saturday|sat|土',
  'sunday|sun|日',
]);

function spread(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.flatMap((line, index) => line.split('|').map((name) => [name, index + 1])));
}
