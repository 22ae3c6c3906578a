import path from 'node:path'
import {createViteServer} from 'vitest/node'

/**
 * Runs `main(words)` of a file of TypeScript, named from the root of the project, with what the command line says. Vitest's
 * server reads it, so that nothing has to be built.
 */
export async function runMain(file) {
  const server = await createViteServer({
    root: path.join(import.meta.dirname, '..'),
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: {middlewareMode: true, watch: null, hmr: false, ws: false},
    optimizeDeps: {noDiscovery: true, include: []}
  })
  try {
    const {main} = await server.ssrLoadModule(`/${file}`)
    await main(process.argv.slice(2))
  } finally {
    await server.close()
  }
}
