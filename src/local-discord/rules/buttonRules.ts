import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { badScheme, invalidEmoji, required } from './codes.ts';
import { type Component, everyComponent, isEmoji } from './component.ts';
import { docs } from './docs.ts';
import type { DocumentedRule, Note } from './documentedRule.ts';
import type { Path } from './fault.ts';

type ComponentsRule = DocumentedRule<{ readonly components?: readonly Component[] | null }>;

const button = docs('components/reference#button');

/** A rule that looks at each button by itself. */
const forButtons = (
  rule: Omit<ComponentsRule, 'check' | 'link'>,
  check: (button: Component, path: Path, note: Note) => void,
): ComponentsRule => ({
  ...rule,
  link: button,
  check({ components }, note) {
    for (const { component, path } of everyComponent(components))
      if (component.type === ComponentType.Button) check(component, path, note);
  },
});

const buttonTarget = forButtons(
  {
    id: 'button-target',
    sentence: 'A link button has a url, a premium button a sku_id, any other a custom_id; none has a second of these.',
  },
  ({ style, custom_id: customId, url, sku_id: skuId }, path, note) => {
    if (style === ButtonStyle.Link) {
      if (!url) note([...path, 'url'], { code: 'BUTTON_COMPONENT_URL_REQUIRED', message: 'A url is required' });
    } else if (style === ButtonStyle.Premium) {
      if (!skuId) note([...path, 'sku_id'], required);
    } else if (!customId) {
      note([...path, 'custom_id'], {
        code: 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
        message: 'A custom id is required',
      });
    }
    const isPlain = style !== ButtonStyle.Link && style !== ButtonStyle.Premium;
    if (customId && (url || !isPlain)) note([...path, 'custom_id'], customIdAndUrl);
    if (url && style === ButtonStyle.Premium) note([...path, 'url'], customIdAndUrl);
    if (skuId && style !== ButtonStyle.Premium)
      note([...path, 'sku_id'], {
        code: 'BUTTON_COMPONENT_INVALID_SKU',
        message: 'Only premium buttons can have a sku_id',
      });
  },
);

const customIdAndUrl = {
  code: 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  message: 'A custom id and url cannot both be specified',
};

const buttonFace = forButtons(
  { id: 'button-face', sentence: 'A button shows a label or an emoji; a premium button shows neither.' },
  ({ style, label, emoji }, path, note) => {
    const shows = Boolean(label || emoji);
    if (style !== ButtonStyle.Premium && !shows) note([...path, 'label'], required);
    if (style === ButtonStyle.Premium && shows)
      note([...path, label ? 'label' : 'emoji'], {
        code: 'BUTTON_COMPONENT_PREMIUM_INVALID',
        message: 'Premium buttons cannot have a label or an emoji',
      });
  },
);

const linkSchemes = ['http', 'https', 'discord'];

const buttonScheme = forButtons(
  { id: 'button-url-scheme', sentence: 'A link button leads to an http, https or discord URL.' },
  ({ url }, path, note) => {
    const scheme = url?.slice(0, url.indexOf(':')).toLowerCase();
    if (scheme && !linkSchemes.includes(scheme)) note([...path, 'url'], badScheme(scheme, linkSchemes));
  },
);

const buttonEmoji = forButtons(
  { id: 'button-emoji', sentence: 'An emoji without id is a Unicode emoji, not its name.' },
  ({ emoji }, path, note) => {
    if (emoji && !isEmoji(emoji)) note([...path, 'emoji', 'name'], invalidEmoji);
  },
);

export const buttonRules: readonly ComponentsRule[] = [buttonTarget, buttonFace, buttonScheme, buttonEmoji];
