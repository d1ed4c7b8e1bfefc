/** What may stand inside an element. Strings become text nodes: there is no way to pass HTML. */
export type Child = Node | string | number | null | undefined | false | readonly Child[];

type Listeners = { [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => void };

interface Props {
  /** Event listeners by name. */
  on?: Listeners;
  /** CSS custom properties, set through the CSSOM (the page's policy forbids style attributes). */
  vars?: Record<`--${string}`, string>;
  /** Attributes; `false`, `null` and `undefined` leave one out, `true` sets it empty. */
  [attribute: string]: string | number | boolean | null | undefined | Listeners | Record<string, string>;
}

/** Makes an element: `h('button', { class: 'primary', on: { click } }, 'Send')`. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  props: Props | null,
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  const { on = {}, vars = {}, ...attributes } = props ?? {};
  for (const [name, value] of Object.entries(attributes)) setAttribute(element, name, value);
  for (const [name, value] of Object.entries(vars)) element.style.setProperty(name, value);
  for (const [name, listener] of Object.entries(on)) element.addEventListener(name, listener as EventListener);
  append(element, children);
  return element;
}

/** Sets, empties or removes an attribute, as {@link h} does. */
export function setAttribute(element: Element, name: string, value: unknown): void {
  if (value === false || value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}

/** Replaces everything inside `parent`. */
export function fill(parent: Element, ...children: Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}

/** Makes `parent` hold exactly these elements, moving as few as possible. */
export function arrange(parent: HTMLElement, elements: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(elements);
  for (const child of [...parent.children]) if (!wanted.has(child)) child.remove();
  let at = parent.firstElementChild;
  for (const element of elements) {
    if (element === at) at = at.nextElementSibling;
    else parent.insertBefore(element, at);
  }
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(parent, child);
    else if (child instanceof Node) parent.append(child);
    else if (child !== null && child !== undefined && child !== false) parent.append(String(child));
  }
}

/** The same function, run at most once before the browser paints again, however often it is called. */
export function oncePerFrame(run: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      run();
    });
  };
}

let lastId = 0;

/** A document-wide unique id, for ARIA references. */
export const uniqueId = (prefix: string): string => `${prefix}-${++lastId}`;
