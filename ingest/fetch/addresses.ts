import { type LookupAddress, lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { Agent, buildConnector } from 'undici';
import { fetching } from '../../config/fetching.ts';
import type { Fault } from '../../src/faults/fault.ts';

/** An address that is not the public internet's, or not one that may be asked. */
export class AddressRefused extends Error {
  override name = 'AddressRefused';
  readonly fault: Fault;
  constructor(host: string, address: string) {
    super(`${host} is at ${address}, which is not a public address`);
    this.fault = { code: 'private-address', host, address };
  }
}

/** Whether an IP address belongs to the public internet: not loopback, private, link-local, documentation… */
export function isPublic(address: string): boolean {
  return ipaddr.process(address).range() === 'unicast';
}

/**
 * Connections of one at a time to each host, and to public addresses only. The address is checked where the connection
 * is made, so that a name which resolves otherwise the second time (DNS rebinding) gains nothing, nor does a redirect.
 * @param allowed addresses that may be asked although they are private
 */
export function publicAgent(allowed: readonly string[]): Agent {
  const mayAsk = (address: string) => isPublic(address) || allowed.includes(address);

  const checkedLookup: LookupFunction = (host, options, answer) => {
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
      if (error) return answer(error, '');
      const refused = addresses.find(({ address }) => !mayAsk(address));
      if (refused) return answer(new AddressRefused(host, refused.address), '');
      const [first] = addresses;
      return options.all ? answer(null, addresses) : answer(null, first?.address ?? '', first?.family ?? 4);
    });
  };
  const connect = buildConnector({ timeout: fetching.connectTime, lookup: checkedLookup });
  return new Agent({
    connections: 1,
    pipelining: 1,
    headersTimeout: fetching.time,
    bodyTimeout: fetching.time,
    connect(options, connected) {
      // An address in figures is never looked up.
      const host = options.hostname.replace(/^\[|\]$/g, '');
      if (isIP(host) !== 0 && !mayAsk(host)) connected(new AddressRefused(options.hostname, host), null);
      else connect(options, connected);
    },
  });
}
