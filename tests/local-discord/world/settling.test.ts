import { beforeEach, describe, expect, it } from 'vitest';
import { createScene, type Scene } from '../scene.ts';

let scene: Scene;
let path: string;

beforeEach(() => {
  scene = createScene();
  path = `/channels/${scene.general.id}/messages`;
});

/** Every reply of the scene is held to Discord's specification, so what is added must be what Discord adds. */
describe('what Discord adds to what is sent', () => {
  it('GIVEN a full embed THEN it comes back of type rich, its fields not inline, its instant in UTC', async () => {
    const embed = {
      title: 'Title',
      description: 'Text',
      url: 'https://example.org/',
      color: 0xff0000,
      timestamp: '2025-05-24T09:00:00+09:00',
      footer: { text: 'Foot', icon_url: null },
      author: { name: 'Author' },
      image: { url: 'https://example.org/image.png' },
      thumbnail: null,
      fields: [
        { name: 'a', value: 'b' },
        { name: 'c', value: 'd', inline: true },
      ],
    };
    const { body } = await scene.send('POST', path, { embeds: [embed] });
    expect(body.embeds).toMatchObject([
      { type: 'rich', timestamp: '2025-05-24T00:00:00.000000+00:00', fields: [{ inline: false }, { inline: true }] },
    ]);
    expect(body.embeds[0].thumbnail).toBeUndefined();
  });

  it('GIVEN every component of a message THEN each gets a number, defaults and the addresses of its files', async () => {
    const form = new FormData();
    const components = [
      { type: 10, content: 'Text' },
      {
        type: 17,
        components: [
          {
            type: 9,
            components: [{ type: 10, content: 'Side' }],
            accessory: { type: 11, media: { url: 'attachment://a.png' } },
          },
          { type: 14 },
          { type: 12, items: [{ media: { url: 'attachment://a.png' } }] },
          { type: 13, file: { url: 'attachment://a.png' } },
          { type: 1, components: [{ type: 5, custom_id: 'who' }] },
        ],
      },
      { type: 1, id: 40, components: [{ type: 2, style: 1, custom_id: 'go', label: 'Go', emoji: { name: '👍' } }] },
    ];
    form.set('payload_json', JSON.stringify({ flags: 1 << 15, components }));
    form.set('files[0]', new Blob(['picture'], { type: 'image/png' }), 'a.png');
    const { status, body } = await scene.send('POST', path, undefined, { form });
    expect(status).toBe(200);
    const ids: number[] = [];
    const visit = (component: { id: number; components?: never[]; accessory?: never }) => {
      ids.push(component.id);
      for (const child of component.components ?? []) visit(child);
      if (component.accessory) visit(component.accessory);
    };
    body.components.forEach(visit);
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 40, 41]);
    expect(body.components[1].components[2].items[0].media.url).toMatch(/\/a\.png$/);
    expect(body.components[1].components[3]).toMatchObject({ name: 'a.png', size: 7, spoiler: false });
  });
});
