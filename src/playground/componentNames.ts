/**
 * Names for the buttons and selects of a message: what stands on them, for their ids may differ from run to run. Of
 * those that look alike the second is `Label (2)`, and so on.
 * @param components as Discord writes them, rows and all
 * @returns names by custom id
 */
export function componentNames(components: unknown): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  JSON.stringify(components, (_, value: Partial<Record<string, string>> | null) => {
    if (typeof value?.custom_id === 'string') {
      const face = value.label ?? value.placeholder ?? 'component';
      const count = (counts.get(face) ?? 0) + 1;
      counts.set(face, count);
      names.set(value.custom_id, count === 1 ? face : `${face} (${count})`);
    }
    return value;
  });
  return names;
}
