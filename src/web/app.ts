import { fileURLToPath } from 'node:url';
import express, { type Express, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import helmet from 'helmet';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { EngineUnavailable } from '../search/engine.ts';
import { apiRoutes } from './api.ts';
import { articleRoutes } from './article.ts';
import { assetRoutes, readAssets } from './assets.ts';
import { compressed } from './compressed.ts';
import { documentRoutes } from './document.ts';
import { editorRoutes } from './editor/routes.ts';
import { EditorSession } from './editor/session.ts';
import { failed, nothingHere, tooMany } from './errors.ts';
import { exportRoutes } from './export.ts';
import { feedRoutes } from './feed.ts';
import { healthRoutes } from './health.ts';
import { chooseLanguage } from './language.ts';
import { timedRequests } from './metrics/requests.ts';
import { metricsRoutes } from './metrics/routes.ts';
import { timedSearches } from './metrics/searches.ts';
import { ownFormsOnly } from './own-forms.ts';
import type { Parts } from './parts.ts';
import { preferenceRoutes, readPreferences } from './preferences.ts';
import { quarantinedRoutes } from './quarantined.ts';
import { readReview } from './review/review-cookie.ts';
import { reviewRoutes } from './review/routes.ts';
import { searchRoutes } from './search.ts';
import { sitemapRoutes } from './sitemap.ts';
import { sourcesRoutes } from './sources.ts';
import { storyRoutes } from './story.ts';
import { suggestRoutes } from './suggest.ts';
import { versionRoutes } from './versions/routes.ts';

/** The server of the pages and the API, not yet listening. It holds no state: any number may run side by side. */
export function createApp(untimed: Parts): Express {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const parts = { ...untimed, engine: timedSearches(untimed.engine, registry) };
  const { settings, log } = parts;
  const app = createFrame(settings, timedRequests(registry));
  app.use(healthRoutes(parts));
  app.use(metricsRoutes(parts, registry));
  app.use(chooseLanguage, readPreferences, readReview);
  if (settings.rateLimit > 0) {
    app.use(
      rateLimit({
        windowMs: 60_000,
        limit: settings.rateLimit,
        standardHeaders: 'draft-7',
        handler: tooMany,
        // Without a trusted proxy such a header is anybody's invention: it is ignored, and no reason to complain.
        validate: { xForwardedForHeader: false },
      }),
    );
  }
  app.use(ownFormsOnly);
  if (settings.adminToken !== null && parts.editor !== undefined) {
    const session = new EditorSession(settings.adminToken, settings.publicUrl);
    app.use(session.read);
    app.use(editorRoutes(parts, parts.editor, session));
  }
  app.use(searchRoutes(parts));
  app.use(preferenceRoutes());
  app.use(articleRoutes(parts));
  app.use(versionRoutes(parts));
  app.use(documentRoutes(parts));
  app.use(storyRoutes(parts));
  app.use(sourcesRoutes(parts));
  app.use(quarantinedRoutes(parts));
  app.use(reviewRoutes(parts));
  app.use(apiRoutes(parts));
  app.use(suggestRoutes(parts));
  app.use(feedRoutes(parts));
  app.use(exportRoutes(parts));
  app.use(sitemapRoutes(parts));
  app.use(nothingHere);
  app.use(failed(log));
  return app;
}

/** The server while its stores are being opened: alive, and for every page 503 with the engine's name. */
export function createWaitingApp({ settings, log }: Pick<Parts, 'settings' | 'log'>, engine: string): Express {
  const app = createFrame(settings);
  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.use(chooseLanguage, readPreferences, readReview);
  app.use(() => {
    throw new EngineUnavailable(engine, new Error('it has not been reached yet'));
  });
  app.use(failed(log));
  return app;
}

/** What every page needs, whatever stands behind it: views, assets, security headers, compression. */
function createFrame(settings: Parts['settings'], ...first: RequestHandler[]): Express {
  const app = express();
  if (first.length > 0) app.use(...first);
  app.disable('x-powered-by');
  app.set('query parser', false);
  app.set('views', fileURLToPath(new URL('../../views/', import.meta.url)));
  app.set('view engine', 'ejs');
  app.enable('view cache');
  if (settings.trustProxy !== null) app.set('trust proxy', settings.trustProxy);
  const assets = readAssets();
  app.locals.styles = assets.styles.address;
  app.locals.script = assets.script.address;
  app.locals.icon = assets.icon.address;
  app.use(headers(settings.publicUrl?.startsWith('https:') ?? false));
  app.use(compressed());
  app.use(assetRoutes(assets));
  return app;
}

/** Everything a page needs comes from this server, and nothing in a page's HTML is run or styled inline. */
function headers(https: boolean) {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: https,
    // Which article a reader goes to from here, and what was searched, is nobody else's business.
    referrerPolicy: { policy: 'same-origin' },
  });
}
