import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Router } from 'express';

/** Later files may override earlier ones. */
const styles = ['base', 'frame', 'search', 'reader', 'sources', 'review', 'print'];

type Asset = { name: string; type: string; content: Buffer; address: string };

/** What the pages fetch besides themselves: one stylesheet, one deferred script and the icon, read once at start. */
export type Assets = { styles: Asset; script: Asset; icon: Asset };

export function readAssets(): Assets {
  const here = (path: string) => readFileSync(new URL(path, import.meta.url));
  return {
    styles: asset('diem-bao.css', 'text/css', Buffer.concat(styles.map((name) => here(`./styles/${name}.css`)))),
    script: asset('diem-bao.js', 'text/javascript', here('./assets/diem-bao.js')),
    icon: asset('diem-bao.svg', 'image/svg+xml', here('./assets/diem-bao.svg')),
  };
}

/** An asset's address changes with its content, so browsers may keep it for ever. */
function asset(name: string, type: string, content: Buffer): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { name, type, content, address: `/assets/${name}?v=${hash}` };
}

export function assetRoutes(assets: Assets): Router {
  const router = Router();
  for (const { name, type, content, address } of Object.values(assets)) {
    router.get(`/assets/${name}`, (request, response) => {
      // Without the hash, or with that of an older version, the answer is today's but not for ever.
      const lasting = request.originalUrl === address;
      response.set('Cache-Control', lasting ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
      response.type(type).send(content);
    });
  }
  return router;
}
