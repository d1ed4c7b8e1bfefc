import { ButtonStyle } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { pageButtons, pressButton } from '../../../src/discord/messages/buttons.ts';

const words = { previous: 'Back', next: 'On' };
const idOf = (page: number) => ({ action: 'sources', fingerprint: 'abc', argument: String(page) });
const turns = (shown: number, pages: number) =>
  pageButtons(shown, pages, words, idOf).map(({ custom_id, disabled }) => [custom_id, disabled]);

it('GIVEN a look THEN the button has it, and nothing that was not asked for', () => {
  const id = { action: 'cite', fingerprint: 'abc', argument: '1' };
  expect(pressButton(id, 'Cite')).toEqual({ type: 2, style: 2, custom_id: 'v1:cite:abc:1', label: 'Cite' });
  expect(pressButton(id, 'Cite', { emoji: '📋', style: ButtonStyle.Primary, disabled: true })).toMatchObject({
    style: 1,
    emoji: { name: '📋' },
    disabled: true,
  });
});

it('GIVEN several pages THEN the buttons lead one page on, and not beyond either end', () => {
  expect(turns(1, 3)).toEqual([
    ['v1:sources:abc:0', true],
    ['v1:sources:abc:2', false],
  ]);
  expect(turns(3, 3)).toEqual([
    ['v1:sources:abc:2', false],
    ['v1:sources:abc:4', true],
  ]);
});

it('GIVEN one page THEN there is nowhere to turn', () => {
  expect(turns(1, 1)).toEqual([]);
});
