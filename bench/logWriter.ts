import { systemClock } from '../src/clock.ts';
import { MovableClock } from '../src/playground/movableClock.ts';

/** A bot that does nothing but fill its first channel with messages such as Verbatim writes. */
export class LogWriter {
  readonly clock = new MovableClock(systemClock, Date.UTC(2025, 4, 24, 12));
  #api = '';
  #token = '';

  readonly start = async (api: string, token: string) => {
    this.#api = `${api}/v10`;
    this.#token = token;
    return { stop: () => undefined };
  };

  async write(count: number): Promise<void> {
    const [guild] = await this.#call<{ id: string }[]>('/users/@me/guilds');
    const [channel] = await this.#call<{ id: string }[]>(`/guilds/${guild!.id}/channels`);
    for (let index = 0; index < count; index++) await this.#call(`/channels/${channel!.id}/messages`, message(index));
  }

  /** Where Discord would have it wait, the playground's clock goes on instead. */
  async #call<Reply>(path: string, body?: object): Promise<Reply> {
    const headers = { authorization: `Bot ${this.#token}`, 'content-type': 'application/json' };
    const request = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const response = await fetch(this.#api + path, request);
    const reply = await response.json();
    if (response.status === 429) {
      this.clock.moveTo(this.clock.now() + Math.ceil((reply as { retry_after: number }).retry_after * 1000));
      return this.#call(path, body);
    }
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(reply)}`);
    return reply as Reply;
  }
}

const message = (index: number) => ({
  content: `**${index}.** Good morning, see \`¶ ${index % 12}\` and <t:1748088000:R>`,
  embeds: [
    {
      color: 0x1f6f78,
      author: { name: 'How long did the meeting last?' },
      description:
        '> The meeting lasted **for 130 minutes**, and they agreed to meet again.\n-# Trade talks · paragraph 3',
      footer: { text: 'As of 24 May 2025' },
    },
  ],
  components: [
    {
      type: 1,
      components: ['Show in context', 'Copy citation'].map((label) => ({
        type: 2,
        style: 2,
        label,
        custom_id: `${label} ${index}`,
      })),
    },
  ],
});
