import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** An address of this machine that is not its usual 127.0.0.1, so that the one may be allowed and the other not. */
export const newspaperAddress = '127.0.0.2';

export type Page = (request: IncomingMessage, response: ServerResponse) => void;

export type Newspaper = {
  /** "http://127.0.0.2:PORT" */
  origin: string;
  /** Every request in order: path, and when it came. */
  asked: { path: string; at: number; headers: IncomingMessage['headers'] }[];
  /** The most requests that were under way at once. */
  mostAtOnce: () => number;
};

/** A newspaper's web server for one test: pages by path, 404 for all others. */
export async function openNewspaper(pages: Record<string, Page | string>): Promise<Newspaper> {
  const asked: Newspaper['asked'] = [];
  let now = 0;
  let most = 0;
  const server: Server = createServer((request, response) => {
    now += 1;
    most = Math.max(most, now);
    response.on('close', () => {
      now -= 1;
    });
    const path = request.url ?? '/';
    asked.push({ path, at: Date.now(), headers: request.headers });
    const page = pages[path];
    if (page === undefined) response.writeHead(404).end();
    else if (typeof page === 'string')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    else page(request, response);
  });
  server.listen(0, newspaperAddress);
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    origin: `http://${newspaperAddress}:${(server.address() as AddressInfo).port}`,
    asked,
    mostAtOnce: () => most,
  };
}
