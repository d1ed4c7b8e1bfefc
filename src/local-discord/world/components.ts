import { ComponentType as Type } from 'discord-api-types/v10';
import type { Attachment } from './model.ts';

interface Media {
  url: string;
}

interface AnyComponent {
  type: number;
  id?: number;
  components?: AnyComponent[];
  component?: AnyComponent;
  accessory?: AnyComponent;
  items?: { media: Media }[];
  media?: Media;
  file?: Media & { name?: string };
}

const selectDefaults = { min_values: 1, max_values: 1 };
const mediaDefaults = { description: null, spoiler: false };

/** What Discord adds where a component says nothing. */
const defaults: Readonly<Record<number, object>> = {
  [Type.StringSelect]: selectDefaults,
  [Type.UserSelect]: selectDefaults,
  [Type.RoleSelect]: selectDefaults,
  [Type.MentionableSelect]: selectDefaults,
  [Type.ChannelSelect]: selectDefaults,
  [Type.Thumbnail]: mediaDefaults,
  [Type.File]: { name: null, size: null, spoiler: false },
  [Type.Separator]: { spacing: 1, divider: true },
  [Type.Container]: { accent_color: null, spoiler: false },
};

/**
 * Components as Discord keeps them: each with a number of its own, defaults filled in, addresses of uploaded files in
 * place of `attachment://name`.
 */
export function settleComponents<Kind extends object>(
  components: readonly Kind[],
  nextId: () => string,
  attachments: readonly Attachment[] = [],
): Kind[] {
  let last = 0;
  const settle = (given: AnyComponent): AnyComponent => {
    const component = { ...defaults[given.type], ...withoutNulls(given) };
    component.id ??= last + 1;
    last = Math.max(last, component.id);
    if (component.media) component.media = settleMedia(component.media, nextId, attachments);
    if (component.file) Object.assign(component, settleFile(component.file, nextId, attachments));
    if (component.items) {
      component.items = component.items.map((item) => ({
        ...mediaDefaults,
        ...withoutNulls(item),
        media: settleMedia(item.media, nextId, attachments),
      }));
    }
    if (component.components) component.components = component.components.map(settle);
    if (component.component) component.component = settle(component.component);
    if (component.accessory) component.accessory = settle(component.accessory);
    return component;
  };
  return (components as readonly unknown[] as readonly AnyComponent[]).map(settle) as unknown[] as Kind[];
}

/** The same object without members that are `null`: Discord takes them as absent. */
export function withoutNulls<Kind extends object>(value: Kind): Kind {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== null)) as Kind;
}

/** The uploaded file that `attachment://name` stands for. */
export function fileNamed(url: string | undefined, attachments: readonly Attachment[]): Attachment | undefined {
  return attachments.find((attachment) => url === `attachment://${attachment.filename}` || url === attachment.url);
}

function settleMedia({ url }: Media, nextId: () => string, attachments: readonly Attachment[]): Media {
  const file = fileNamed(url, attachments);
  const { width = null, height = null } = file ?? {};
  const media = { id: nextId(), url: file?.url ?? url, proxy_url: file?.url ?? url, width, height };
  return file ? Object.assign(media, { content_type: file.contentType, attachment_id: file.id }) : media;
}

function settleFile(given: Media, nextId: () => string, attachments: readonly Attachment[]): object {
  const file = fileNamed(given.url, attachments);
  const placed = { file: settleMedia(given, nextId, attachments) };
  return file ? { ...placed, name: file.filename, size: file.size } : placed;
}
