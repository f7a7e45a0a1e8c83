import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What goes wrong with one bulk request: it is refused whole with a status; every second document in it is refused for
 * lack of room; or it is carried out and its answer is lost. */
export type Fault = 429 | 503 | 'every second' | 'answer lost';

type Item = { index: { _id: string } };

/** The real cluster behind a door that lets bulk requests through one by one, each with the next of `faults`, and
 * everything else as it is. `requests` counts the bulk requests that came. */
export async function faultyCluster(
  real: string,
  faults: Fault[],
  port = 0,
): Promise<{ url: string; requests: () => number; close: () => Promise<void> }> {
  let requests = 0;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const forward = (sent: string) =>
      fetch(new URL(request.url ?? '/', real), {
        method: request.method ?? 'GET',
        headers: Object.fromEntries(
          ['content-type', 'accept'].flatMap((name) =>
            request.headers[name] ? [[name, String(request.headers[name])]] : [],
          ),
        ),
        ...(sent === '' ? {} : { body: sent }),
      });
    const answerWith = async (answer: Response, changed?: object) => {
      const type = answer.headers.get('content-type') ?? 'application/json';
      response.writeHead(answer.status, { 'content-type': type, 'x-elastic-product': 'Elasticsearch' });
      response.end(changed === undefined ? await answer.text() : JSON.stringify(changed));
    };

    const isBulk = request.url?.startsWith('/_bulk') ?? false;
    if (isBulk) requests++;
    const fault = isBulk ? faults.shift() : undefined;
    if (fault === 429 || fault === 503) {
      response.writeHead(fault, { 'content-type': 'application/json', 'x-elastic-product': 'Elasticsearch' });
      response.end(
        JSON.stringify({ error: { type: 'es_rejected_execution_exception', reason: 'busy' }, status: fault }),
      );
    } else if (fault === 'answer lost') {
      await forward(body);
      request.socket.destroy();
    } else if (fault === 'every second') {
      const lines = body.trimEnd().split('\n');
      const pairs = Array.from({ length: lines.length / 2 }, (_, i) => lines.slice(2 * i, 2 * i + 2));
      const answer = await forward(
        `${pairs
          .filter((_, i) => i % 2 === 0)
          .flat()
          .join('\n')}\n`,
      );
      const { items, ...rest } = (await answer.json()) as { items: Item[] };
      const refused = (pair: string[]) => {
        const { _id } = (JSON.parse(pair[0] ?? '') as Item).index;
        return { index: { _id, status: 429, error: { type: 'es_rejected_execution_exception', reason: 'busy' } } };
      };
      await answerWith(answer, {
        ...rest,
        items: pairs.map((pair, i) => (i % 2 === 0 ? items[i / 2] : refused(pair))),
      });
    } else {
      await answerWith(await forward(body));
    }
  });
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}
