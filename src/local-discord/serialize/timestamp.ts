/** An instant as Discord writes it: `2025-05-24T00:00:00.000000+00:00`. */
export const timestamp = (epochMilliseconds: number) =>
  new Date(epochMilliseconds).toISOString().replace('Z', '000+00:00');
