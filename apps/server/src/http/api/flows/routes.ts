import type { ApiApp, HttpParts } from '../../parts.ts';
import { registerBackTestRoutes } from './back-test-routes.ts';
import { registerCheckRoutes } from './check-routes.ts';
import { registerCountRoutes } from './count-routes.ts';
import { registerDraftRoutes } from './draft-routes.ts';
import { registerFlowListRoutes } from './flow-list-routes.ts';
import { registerGalleryRoutes } from './gallery-routes.ts';
import { registerPublishRoutes } from './publish-routes.ts';
import { registerRunRoutes } from './run-routes.ts';
import { registerStartRoutes } from './start-routes.ts';
import { registerVersionRoutes } from './version-routes.ts';

const GROUPS: readonly ((app: ApiApp, parts: HttpParts) => void)[] = [
  registerGalleryRoutes,
  registerFlowListRoutes,
  registerDraftRoutes,
  registerCheckRoutes,
  registerPublishRoutes,
  registerVersionRoutes,
  registerCountRoutes,
  registerRunRoutes,
  registerStartRoutes,
  registerBackTestRoutes,
];

/** The gallery, the flows, and what became of them. */
export function registerFlowRoutes(app: ApiApp, parts: HttpParts): void {
  for (const register of GROUPS) register(app, parts);
}
