const CARDINALS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const TENS = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

const digitsOf = new Map<string, string>([
  ...CARDINALS.map((word, value): [string, string] => [word, String(value)]),
  ...Object.entries(TENS).map(([word, value]): [string, string] => [word, String(value)]),
  ...ORDINALS.map((word, index): [string, string] => [word, ordinalOf(index + 1)]),
]);

/** `4` → `4th`, up to 20. */
export function ordinalOf(value: number): string {
  return value + (['th', 'st', 'nd', 'rd'][value] ?? 'th');
}

/** The digits of a number word ("four" → "4", "fourth" → "4th"), or `undefined`. Takes a folded word. */
export function numeralOf(word: string): string | undefined {
  return digitsOf.get(word);
}

/** One spelling for a number in digits: `1,000` → `1000`, `24.50` → `24.5`, `007` → `7`. Lists ("2,3") stay. */
export function normalizeNumber(digits: string): string {
  const plain = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : digits;
  const [, whole, fraction] = /^0*(\d+?)(?:\.(\d*?)0*)?$/.exec(plain) ?? [];
  if (whole === undefined) return plain;
  return fraction ? `${whole}.${fraction}` : whole;
}
