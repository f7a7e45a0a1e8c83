import type { Request } from 'express';
import type { Settings } from '../settings.ts';

/** Where this server is reached from outside, without a slash at its end: as set, else as the request names it. */
export function baseAddress(request: Request, settings: Pick<Settings, 'publicUrl'>): string {
  return settings.publicUrl ?? `${request.protocol}://${request.host}`;
}
