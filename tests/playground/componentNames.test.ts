import { expect, it } from 'vitest';
import { componentNames } from '../../src/playground/componentNames.ts';

it('GIVEN rows of components THEN each that can be used is named by what stands on it, alike ones by their number', () => {
  const names = componentNames([
    {
      type: 1,
      components: [
        { type: 2, custom_id: 'a', label: 'Show' },
        { type: 2, url: 'https://example.com/', label: 'Open' },
        { type: 2, custom_id: 'b', label: 'Show' },
      ],
    },
    { type: 1, components: [{ type: 3, custom_id: 'c', placeholder: 'Pick…' }] },
  ]);
  expect([...names]).toEqual([
    ['a', 'Show'],
    ['b', 'Show (2)'],
    ['c', 'Pick…'],
  ]);
});
