const FOCUSABLE = 'a[href], button:enabled, input:enabled, textarea:enabled, [tabindex]';

/** What somebody would call the same control after it has been drawn anew. */
const nameOf = (element: HTMLElement): string | null =>
  element.dataset.customId ?? element.ariaLabel ?? element.textContent;

const isUsable = (element: HTMLElement): boolean => element.checkVisibility() && element.matches(FOCUSABLE);

/**
 * Sees to it that whoever works with the keyboard never loses their place: when what has the focus is drawn anew, put
 * away or switched off, the focus goes to what stands there now, or else to what is nearest.
 * @param fallback where it goes if nothing is left of the surroundings
 */
export function keepFocus(fallback: () => void): void {
  /** What had the focus last, with everything that it stood in; empty after a click beside everything. */
  let trail: HTMLElement[] = [];
  document.addEventListener('pointerdown', () => {
    trail = [];
  });
  document.addEventListener('focusin', ({ target }) => {
    trail = [];
    for (let at = target as HTMLElement | null; at && at !== document.body; at = at.parentElement) trail.push(at);
  });
  const check = () => {
    const [last, ...around] = trail;
    const active = document.activeElement;
    // Whoever has tabbed on to the browser's own bars is left alone.
    if (!last || !document.hasFocus() || (active && active !== document.body && (active !== last || isUsable(last))))
      return;
    const next = isUsable(last) ? last : substitute(last, around);
    if (next) next.focus({ preventScroll: true });
    else fallback();
  };
  // Not at once: while the focus goes from one thing to the next, nothing has it for a moment.
  const observer = new MutationObserver(() => setTimeout(check));
  observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['hidden', 'disabled'] });
}

/** The same control drawn anew, or else the nearest that can have the focus. */
function substitute(last: HTMLElement, around: readonly HTMLElement[]): HTMLElement | undefined {
  const id = around.find((element) => element.dataset.id)?.dataset.id;
  const message = id && document.querySelector<HTMLElement>(`[data-id="${id}"]`);
  const left = around.filter((element) => element.checkVisibility());
  const scope = message || left[0];
  if (!scope) return undefined;
  const inside = (element: HTMLElement) => [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(isUsable);
  const same = inside(scope).find((element) => nameOf(element) === nameOf(last));
  if (same || message) return same ?? (message as HTMLElement);
  return left.find((element) => element.matches(FOCUSABLE)) ?? (scope.matches('.app') ? undefined : inside(scope)[0]);
}
