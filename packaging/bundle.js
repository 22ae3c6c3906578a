import path from 'node:path'
import {build} from 'esbuild'

/** CommonJS among the dependencies asks for Node’s own modules by `require`, which ES modules do not have. */
const banner =
  "import {createRequire as requireFrom} from 'node:module';\nconst require = requireFrom(import.meta.url);"

/** Dependencies that have to find files of their own, and are loaded as they were installed. */
const external = ['tinypool']

/**
 * Bundles the entries, `{name: file}`, into files `name.js` of a folder, with a file more for each part that is loaded when
 * something asks for it: importing hundreds of files takes longer than the work on a post. All stand in one folder, so
 * that an entry is found from any of them by `new URL('./name.js', import.meta.url)`. Names and lines stay, so that stack
 * traces can be read. Gives what was written and what went into it, as paths below `root`.
 */
export async function bundle(root, entries, folder) {
  const {metafile} = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    banner: {js: banner},
    external,
    // Turndown gets trees from us. Its build for browsers has no parser of HTML in it, which is half a megabyte of code.
    alias: {turndown: 'turndown/lib/turndown.browser.es.js'},
    legalComments: 'none',
    metafile: true
  })
  const names = (table) => Object.keys(table).map((name) => name.replaceAll(path.sep, '/'))
  return {written: names(metafile.outputs), used: names(metafile.inputs)}
}
