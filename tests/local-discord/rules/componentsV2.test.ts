import { describe } from 'vitest';
import type { Request } from '../../../src/local-discord/rules/checkRequest.ts';
import { button, row, someId, testPayloads } from './cases.ts';

describe('components of version 2', () => {
  const v2 = (body: object): Request => ({
    method: 'POST',
    path: `/channels/${someId}/messages`,
    body: { flags: 32768, ...body },
    files: 'attachments' in body ? [{ id: '0', filename: 'a.txt', size: 1 }] : [],
  });
  const display = (content = 'hello') => ({ type: 10, content });
  const container = (...components: object[]) => ({ type: 17, components });
  const displays = (count: number) => Array.from({ length: count }, () => display('x'));
  testPayloads(
    v2,
    [
      [
        'texts, rows and a gallery in a container',
        {
          components: [
            container(
              display(),
              row(button()),
              { type: 14 },
              { type: 12, items: [{ media: { url: 'https://example.org/a.png' } }] },
            ),
          ],
        },
      ],
      ['a section with a button', { components: [{ type: 9, components: [display()], accessory: button() }] }],
      ['4000 characters', { components: [display('x'.repeat(2000)), display('y'.repeat(2000))] }],
      ['40 components', { components: [container(...displays(39))] }],
      [
        'more than five rows',
        { components: Array.from({ length: 6 }, (_, index) => row(button({ custom_id: `b${index}` }))) },
      ],
      [
        'a file under the name that the attachment gives it',
        {
          attachments: [{ id: 0, filename: 'b.txt' }],
          components: [{ type: 13, file: { url: 'attachment://b.txt' } }],
        },
      ],
      ['null for the old fields', { content: null, embeds: [], components: [display()] }],
    ],
    [
      [
        'content',
        { content: 'hello', components: [display()] },
        'content MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      ],
      [
        'embeds',
        { embeds: [{ title: 't' }], components: [display()] },
        'embeds MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      ],
      ['no component', { components: [] }, '50006'],
      [
        '4001 characters',
        { components: [display('x'.repeat(2000)), display('y'.repeat(2001))] },
        'components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      ],
      [
        '41 components',
        { components: [container(...displays(39)), display()] },
        'components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      ],
      ['an empty text', { components: [display('')] }, 'components.0.content BASE_TYPE_BAD_LENGTH'],
      ['a button without row', { components: [button()] }, 'components.0 UNION_TYPE_CHOICES'],
      [
        'a container in a container',
        { components: [container(container(display()))] },
        'components.0.components.0 UNION_TYPE_CHOICES',
      ],
      [
        'a section without accessory',
        { components: [{ type: 9, components: [display()] }] },
        'components.0.accessory BASE_TYPE_REQUIRED',
      ],
      [
        'four texts in a section',
        { components: [{ type: 9, components: displays(4), accessory: button() }] },
        'components.0.components BASE_TYPE_BAD_LENGTH',
      ],
      [
        'one custom_id in row and section',
        { components: [row(button()), { type: 9, components: [display()], accessory: button() }] },
        'components.1.accessory.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
      ],
      [
        'a file from the web',
        { components: [{ type: 13, file: { url: 'https://example.org/a.txt' } }] },
        'components.0.file.url URL_TYPE_INVALID_SCHEME',
      ],
      [
        'a file that was not sent',
        { components: [{ type: 13, file: { url: 'attachment://a.txt' } }] },
        'components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      ],
      [
        'a file whose name breaks the percent sign',
        { components: [{ type: 13, file: { url: 'attachment://%25%' } }] },
        'components.0.file.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
      ],
      [
        'one id twice',
        {
          components: [
            { ...display(), id: 7 },
            { ...display(), id: 7 },
          ],
        },
        'components.1.id SET_TYPE_ALREADY_CONTAINS_VALUE',
      ],
    ],
  );
});
