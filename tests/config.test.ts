import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const defaults = {
  discordToken: null,
  discordApi: null,
  discordGuildId: null,
  knowledgeDir: 'knowledge',
  dataDir: 'data',
  databaseUrl: null,
  remindersPerPerson: 50,
  gapList: true,
  playgroundPort: 4477,
  logLevel: 'info',
};

/** The faults of settings that cannot be used. */
function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('GIVEN nothing, or nothing but empty values THEN the defaults serve', () => {
    expect(readConfig({})).toEqual(defaults);
    expect(readConfig({ DISCORD_TOKEN: '', DATA_DIR: '  ', PLAYGROUND_PORT: ' ', LOG_LEVEL: '' })).toEqual(defaults);
  });

  it('GIVEN .env.example as it comes THEN it changes nothing', async () => {
    const example = parse(await readFile(join(import.meta.dirname, '../.env.example')));
    expect(readConfig(example)).toEqual(defaults);
  });

  it('GIVEN values with white space around them, and an address with a version and a slash behind it THEN these go', () => {
    const environment = { DISCORD_TOKEN: ' abc ', DISCORD_API: 'http://127.0.0.1:4000/api/v10/', PLAYGROUND_PORT: '0' };
    expect(readConfig(environment)).toEqual({
      ...defaults,
      discordToken: 'abc',
      discordApi: 'http://127.0.0.1:4000/api',
      playgroundPort: 0,
    });
  });

  it('GIVEN many faults THEN all are named at once, each with its setting, and no value', () => {
    const secret = 'hunter2';
    const faults = faultsOf({
      DISCORD_TOKEN: `Bot ${secret}`,
      DISCORD_API: `ftp://${secret}`,
      DISCORD_GUILD_ID: secret,
      DATABASE_URL: `mysql://${secret}@host/a`,
      REMINDERS_PER_PERSON: '0',
      GAP_LIST: secret,
      PLAYGROUND_PORT: '65536',
      LOG_LEVEL: secret,
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_API',
      'DISCORD_GUILD_ID',
      'DATABASE_URL',
      'REMINDERS_PER_PERSON',
      'GAP_LIST',
      'PLAYGROUND_PORT',
      'LOG_LEVEL',
    ]);
    expect(faults.join('\n')).not.toContain(secret);
    for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+ must be /);
  });

  it('GIVEN the gap list switched off THEN it is off', () => {
    expect(readConfig({ GAP_LIST: ' off ' }).gapList).toBe(false);
  });

  it.each(['abc', '-1', '1.5', '65536', '1e9'])('GIVEN the port %j THEN it says which ports there are', (port) => {
    expect(faultsOf({ PLAYGROUND_PORT: port })).toEqual(['PLAYGROUND_PORT must be a port number from 0 to 65535']);
  });
});
