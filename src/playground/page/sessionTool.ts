import { perform } from './connection.ts';
import { h } from './dom.ts';
import { toolButton } from './timeTool.ts';

/** Saves what was done, to be played again. */
export function sessionTool(): HTMLElement {
  const note = h('p', { class: 'muted', role: 'status' });
  const save = async () => {
    const outcome = await perform({ call: 'session' });
    if (outcome.kind !== 'session') return;
    const url = URL.createObjectURL(new Blob([JSON.stringify(outcome.session, null, 2)], { type: 'application/json' }));
    h('a', { href: url, download: 'session.json' }).click();
    URL.revokeObjectURL(url);
    note.textContent = `Saved: ${outcome.session.steps.length} steps.`;
  };
  return h(
    'div',
    { class: 'tool' },
    h('p', null, 'Everything done here, by whomever, is kept as steps, with what everybody saw after each.'),
    h(
      'div',
      { class: 'tool-row' },
      toolButton('Save the session', () => void save()),
    ),
    note,
    h('p', { class: 'muted' }, 'Play it again, and hear of every difference, with'),
    h('pre', { class: 'md-code', tabindex: 0 }, 'npm run playground -- --replay session.json'),
  );
}
