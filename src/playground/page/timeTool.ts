import { perform } from './connection.ts';
import { fill, h } from './dom.ts';
import { store } from './store.ts';
import { fullTime, relative, timestamp } from './time.ts';

const HOUR = 3_600_000;

/** What time it is for the bot, and ways to move on. */
export function timeTool(): HTMLElement {
  const clock = h('p', { class: 'big-clock', role: 'timer' });
  const distance = h('p', { class: 'muted' });
  const failure = h('p', { class: 'failure', role: 'alert', hidden: true });
  const reminder = toolButton('Next reminder', () => move(store.view?.clock.nextReminderAt ?? 0));
  const reminderNote = h('p', { class: 'muted' });
  const wanted = h('input', {
    class: 'text-input',
    type: 'datetime-local',
    required: true,
    'aria-label': 'Date and time, UTC',
  });

  const move = async (to: number) => {
    const outcome = await perform({ call: 'setClock', to });
    failure.hidden = outcome.kind !== 'failed';
    failure.textContent = outcome.kind === 'failed' ? outcome.text : '';
  };
  const tick = () => {
    if (!store.view) return;
    const viewer = store.viewer();
    const next = store.view.clock.nextReminderAt;
    clock.textContent = timestamp(viewer.now, 'T', viewer);
    fill(distance, `${fullTime(viewer.now, viewer)}, ${viewer.timeZone}`, h('br', null), distanceToPresent());
    reminder.disabled = next === null;
    reminderNote.textContent =
      next === null ? 'No reminder is waiting.' : `The next one is due ${relative(next - viewer.now, 'en')}.`;
  };
  const form = h(
    'form',
    { class: 'clock-form' },
    wanted,
    h('button', { class: 'button button-secondary', type: 'submit' }, 'Set'),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void move(Date.parse(`${wanted.value}Z`));
  });

  setInterval(tick, 1_000);
  store.on(['view', 'clock', 'panel'], tick);
  return h(
    'div',
    { class: 'tool' },
    clock,
    distance,
    h(
      'div',
      { class: 'tool-row' },
      toolButton('+ 1 hour', () => move(store.now() + HOUR)),
      toolButton('+ 1 day', () => move(store.now() + 24 * HOUR)),
      reminder,
    ),
    reminderNote,
    h(
      'div',
      { class: 'tool-row' },
      toolButton('Go to the present', () => move(Math.max(Date.now(), store.now()))),
    ),
    h('h3', null, 'Go to a date, in UTC'),
    form,
    failure,
    h('p', { class: 'muted' }, 'The bot lives by this clock. On the way, every reminder goes out at its own time.'),
  );
}

const distanceToPresent = (): string => {
  const difference = store.now() - Date.now();
  return Math.abs(difference) < 60_000 ? 'The present.' : `Seen from the present: ${relative(difference, 'en')}.`;
};

/** A button of the tools. */
export const toolButton = (label: string, click: () => void): HTMLButtonElement =>
  h('button', { class: 'button button-secondary', type: 'button', on: { click } }, label);
