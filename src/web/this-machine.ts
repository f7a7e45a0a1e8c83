import type { IncomingMessage } from 'node:http';
import ipaddr from 'ipaddr.js';

/** Whether a request comes from a program on this machine for itself: a proxy here, which asks for others, says so in a
 * header. */
export function fromThisMachine({ headers, socket }: IncomingMessage): boolean {
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined || headers.via !== undefined)
    return false;
  return ipaddr.process(socket.remoteAddress ?? '0.0.0.0').range() === 'loopback';
}
