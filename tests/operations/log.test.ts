import { describe, expect, it } from 'vitest';
import { openLog } from '../../src/operations/log.ts';

// Put together here, so that no scanner takes it for a real one.
const botToken = ['MTIzNDU2Nzg5MDEyMzQ1Njc4', 'GabcDe', 'abcdefghijklmnopqrstuvwxyz0123456789AB'].join('.');
const paths = ['/interactions/123/aW50ZXJhY3Rpb24/callback', '/webhooks/123/c2VjcmV0/messages/@original'];

function logged(readable: boolean, write: (log: ReturnType<typeof openLog>) => void): string {
  let text = '';
  write(openLog({ level: 'info', readable, write: (line) => (text += line) }));
  return text;
}

describe('the log', () => {
  it.each([true, false])('GIVEN tokens anywhere (readable: %s) THEN none is written', (readable) => {
    const text = logged(readable, (log) => {
      log.info({ deep: [{ token: 'c2VjcmV0' }] }, `Logged in with ${botToken}`);
      for (const url of paths) log.error({ err: Object.assign(new Error(`POST ${url}`), { url }) }, 'Refused');
    });
    expect(text).not.toContain(botToken);
    expect(text).not.toContain('c2VjcmV0');
    expect(text).not.toContain('aW50ZXJhY3Rpb24');
    expect(text).toContain('/interactions/123/[token]');
  });

  it('GIVEN a request that failed THEN what somebody asked in it is not written', () => {
    const err = Object.assign(new Error('Invalid Form Body'), {
      code: 50035,
      requestBody: { json: { content: 'private' } },
    });
    const text = logged(false, (log) => log.error({ err }, 'Refused'));
    expect(text).toContain('50035');
    expect(text).not.toContain('private');
  });

  it('GIVEN people THEN a line is a time, a level where it matters, and words', () => {
    const text = logged(true, (log) => {
      log.info({ articles: 2 }, 'Loaded');
      log.warn('Careful');
    });
    expect(text).toMatch(/^\d\d:\d\d:\d\d Loaded articles=2\n\d\d:\d\d:\d\d warning: Careful\n$/);
  });
});
