/**
 * `npm run score`: prints how the results compare with what WordPress showed; arguments are described in report.ts.
 * Vitest's server reads the TypeScript, so that nothing has to be built.
 */
import path from 'node:path'
import {createViteServer} from 'vitest/node'

const server = await createViteServer({
  root: path.join(import.meta.dirname, '../..'),
  configFile: false,
  logLevel: 'error',
  appType: 'custom',
  server: {middlewareMode: true, watch: null, hmr: false, ws: false},
  optimizeDeps: {noDiscovery: true, include: []}
})
try {
  const {main} = await server.ssrLoadModule('/test/score/report.ts')
  main(process.argv.slice(2))
} finally {
  await server.close()
}
