import type { CommandView } from '../protocol.ts';
import { runCommand } from './actions.ts';
import { type CommandDraft, draftValues, startDraft } from './commandDraft.ts';
import { CommandForm } from './commandForm.ts';
import { commandChoices, mentionChoices } from './composerChoices.ts';
import { perform } from './connection.ts';
import { fill, h } from './dom.ts';
import { triesButton } from './guide.ts';
import { icon } from './icons.ts';
import type { ListboxItem } from './listbox.ts';
import { mentionables } from './mentionables.ts';
import { Popup } from './popup.ts';
import { replyBar } from './replyBar.ts';
import { store } from './store.ts';
import { mentionQuery, suggestCommands, typedCommand, writeMentions } from './suggest.ts';

type Sent = { readonly text: string } | { readonly draft: CommandDraft };

/** Where people write: plain messages in a text area, slash commands in a form of pills. */
export class Composer {
  readonly element: HTMLElement;
  readonly #input: HTMLTextAreaElement;
  readonly #popup = new Popup();
  readonly #row = h('div', { class: 'composer-row' });
  #form: CommandForm | null = null;
  readonly #sent: Sent[] = [];
  #recalled = -1;

  constructor() {
    this.#input = h('textarea', {
      class: 'composer-input',
      rows: 1,
      maxlength: 2000,
      autocomplete: 'off',
      spellcheck: 'false',
      'aria-autocomplete': 'list',
    });
    const send = h(
      'button',
      { class: 'icon-button composer-send', type: 'button', 'aria-label': 'Send', on: { click: () => this.#submit() } },
      icon('send'),
    );
    fill(this.#row, this.#input);
    this.element = h(
      'div',
      { class: 'composer' },
      this.#popup.element,
      replyBar(() => this.focus()),
      h('div', { class: 'composer-line' }, triesButton(), this.#row, send),
    );
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('keydown', (event) => this.#key(event));
    this.#input.addEventListener('blur', () => this.#popup.hide());
    this.#input.addEventListener('focus', () => this.#suggest());
    store.on(['channel', 'view'], () => this.#enter());
  }

  focus(): void {
    if (this.#form) this.#form.focus();
    else this.#input.focus();
  }

  /** Puts a mention or other words at the caret. */
  insert(text: string): void {
    this.#leaveForm();
    this.#input.setRangeText(text, this.#input.selectionStart, this.#input.selectionEnd, 'end');
    this.#input.focus();
  }

  /** Another channel or another person: nothing half-written goes along. */
  #enter(): void {
    const channel = store.channel();
    if (!channel) return;
    const place = `Message ${channel.kind === 'dm' ? '@' : '#'}${channel.name}`;
    this.#input.placeholder = place;
    this.#input.setAttribute('aria-label', place);
    this.#leaveForm();
    this.#input.value = '';
    this.#recalled = -1;
  }

  #commands(): readonly CommandView[] {
    return store.channel()?.commands ?? [];
  }

  #typed(): void {
    this.#recalled = -1;
    const typed = typedCommand(this.#input.value, this.#commands());
    if (typed) this.#startForm(startDraft(typed.command, typed.rest));
    else this.#suggest();
  }

  #suggest(): void {
    const text = this.#input.value;
    const mention = mentionQuery(text, this.#input.selectionStart);
    if (text.startsWith('/') && !text.includes('\n')) {
      const commands = suggestCommands(text.slice(1), this.#commands());
      this.#offer(
        store.view?.bot.name ?? '',
        commandChoices(commands, (command) => this.#startForm(startDraft(command))),
      );
    } else if (mention) {
      const replace = (name: string) => {
        this.#input.setRangeText(`${name} `, mention.start, this.#input.selectionStart, 'end');
        this.#suggest();
      };
      this.#offer(mention.sign === '@' ? 'Members and roles' : 'Channels', mentionChoices(mention, replace));
    } else this.#popup.hide();
  }

  #offer(title: string, items: readonly ListboxItem[]): void {
    if (items.length > 0) this.#popup.show(this.#input, title, items);
    else this.#popup.hide();
  }

  #key(event: KeyboardEvent): void {
    if (this.#popup.key(event)) return;
    if (event.isComposing || event.altKey) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === 'Escape') {
      if (this.#popup.isOpen) this.#popup.hide();
      else store.setReply(null);
    } else if (event.key === 'ArrowUp' && (this.#input.value === '' || this.#recalled >= 0)) {
      event.preventDefault();
      this.#recall(this.#recalled + 1);
    }
  }

  /** Brings back what was sent before; 0 is the last one. */
  #recall(back: number): void {
    const sent = this.#sent.at(-1 - back);
    if (!sent) return;
    if ('draft' in sent) this.#startForm(sent.draft);
    else {
      this.#input.value = sent.text;
      this.#recalled = back;
    }
  }

  #startForm(draft: CommandDraft): void {
    this.#popup.hide();
    this.#input.value = '';
    this.#form?.close();
    this.#form = new CommandForm(draft, this.#popup, {
      leave: () => {
        this.#leaveForm();
        this.#input.focus();
      },
      run: (ready) => this.#run(ready),
    });
    fill(this.#row, this.#form.element);
    this.#form.focus();
  }

  #leaveForm(): void {
    if (!this.#form) return;
    this.#form.close();
    this.#form = null;
    this.#popup.hide();
    fill(this.#row, this.#input);
  }

  #run(draft: CommandDraft): void {
    this.#sent.push({ draft });
    this.#leaveForm();
    this.#input.focus();
    void runCommand(`/${draft.command.label}`, {
      call: 'slash',
      channelId: store.channelId,
      command: draft.command.name,
      options: draftValues(draft),
    });
  }

  #submit(): void {
    const whole = this.#form ? null : typedCommand(`${this.#input.value.trim()} `, this.#commands());
    if (whole) this.#startForm(startDraft(whole.command));
    if (this.#form) this.#form.submit();
    else void this.#say();
  }

  async #say(): Promise<void> {
    const text = this.#input.value.trim();
    if (text === '') return;
    const { channelId, reply } = store;
    this.#sent.push({ text });
    this.#input.value = '';
    this.#recalled = -1;
    store.setReply(null);
    const outcome = await perform({
      call: 'say',
      channelId,
      content: writeMentions(text, mentionables()),
      ...(reply ? { replyTo: { messageId: reply.message.id, ping: reply.ping } } : {}),
    });
    if (outcome.kind !== 'failed') return;
    this.#input.value ||= text;
    this.#input.setCustomValidity(outcome.text);
    this.#input.reportValidity();
    this.#input.setCustomValidity('');
  }
}
