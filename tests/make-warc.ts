import { WARCRecord, WARCSerializer } from 'warcio';

export type Recorded = {
  type?: 'response' | 'resource' | 'conversion' | 'request';
  url: string;
  body: string | Uint8Array;
  headers?: Record<string, string>;
  status?: string;
  contentType?: string;
};

/** A web archive of these records. */
export async function warc(records: Recorded[], gzip = false): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for (const { type = 'response', url, body, headers, status = '200 OK', contentType } of records) {
    const http =
      type === 'response'
        ? { httpHeaders: headers ?? { 'Content-Type': 'text/html' }, statusline: `HTTP/1.1 ${status}` }
        : {};
    const warcHeaders = contentType === undefined ? {} : { 'Content-Type': contentType };
    const record = WARCRecord.create({ url, date: '2023-11-29T04:11:00Z', type, warcHeaders, ...http }, [
      Buffer.from(body),
    ]);
    parts.push(await WARCSerializer.serialize(record, { gzip }));
  }
  return Buffer.concat(parts);
}
