import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

export type ServerProcess = {
  url: string;
  /** Asks until the answer fits, or for a minute and a half. */
  until: (path: string, fits: (response: Response) => boolean | Promise<boolean>) => Promise<Response>;
  /** Asks it to stop as an operator would, and gives its exit code. */
  stop: () => Promise<number | null>;
  /** Kills it, as a crash of its machine would. */
  kill: () => Promise<void>;
};

/** `npm start` as the process itself, on a free port, in this folder or another. It is killed when the test has finished. */
export async function startServer(env: Record<string, string>, folder = '.'): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['src/serve.ts'], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', RATE_LIMIT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: folder,
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  const url = await new Promise<string>((found, failed) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /http:\/\/localhost:\d+/.exec(line)?.[0];
      if (address !== undefined) found(address.replace('localhost', '127.0.0.1'));
    });
    child.once('exit', (code) => failed(new Error(`the server ended with ${code} before it listened`)));
  });
  return {
    url,
    until: async (path, fits) => {
      for (let tries = 0; tries < 900; tries += 1) {
        const response = await fetch(`${url}${path}`);
        if (await fits(response.clone())) return response;
        await wait(100);
      }
      throw new Error(`${path} never answered as it should`);
    },
    stop: async () => {
      child.kill('SIGTERM');
      const [code] = await exited;
      return code as number | null;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
