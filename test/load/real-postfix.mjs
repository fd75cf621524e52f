import { createViteServer } from 'vitest/node';
import { projectRoot } from '../../services/launcher/bin/ensure.mjs';

/** Starts the Postfix of the tests' world, which is TypeScript; undefined where it is not installed or we are not root. */
export async function startRealPostfix(statusesPort) {
  const server = { middlewareMode: true, watch: null, ws: false };
  const vite = await createViteServer({
    configFile: false,
    root: projectRoot,
    appType: 'custom',
    logLevel: 'error',
    server,
  });
  try {
    const { canRunPostfix, startPostfix } = await vite.ssrLoadModule('/test/world/postfix.ts');
    return canRunPostfix() ? await startPostfix(statusesPort) : undefined;
  } finally {
    await vite.close();
  }
}
