import path from 'node:path'
import {rolldown} from 'rolldown'

/** Dependencies that have to find files of their own, and are loaded as they were installed. */
const external = ['tinypool']

/** What of Node.js some dependencies load and hardly need, and what stands in for it there: loading it takes longer than what they do. */
const standIns = [
  {
    dependency: 'commander',
    builtin: 'node:child_process',
    file: 'packaging/stand-ins/child-process.js'
  },
  {dependency: 'when-exit', builtin: 'node:process', file: 'packaging/stand-ins/process.js'}
]

/**
 * Builds of dependencies that do the same with less code. Turndown gets trees from us, and its build for browsers has no parser of
 * HTML in it, which is half a megabyte; yaml’s has modules, of which what nobody calls is left out.
 */
const builds = {
  turndown: 'node_modules/turndown/lib/turndown.browser.es.js',
  yaml: 'node_modules/yaml/browser/dist/index.js'
}

/**
 * Bundles the entries, `{name: file}`, into files `name.js` of a folder. `stages` are the parts of the program in the order in
 * which they are loaded, each as the modules that it begins with, `{name: [file]}`: a stage is one file, with everything that
 * no stage before it has. What else is imported by `import()` gets a file of its own. All stand in one folder, so that an
 * entry is found from any of them by `new URL('./name.js', import.meta.url)`. Nothing is minified, so that stack traces can be read; comments, a fifth of the bytes that Node.js would read each
 * time, stay in the sources.
 * Gives the names of the files that were written, and the paths of those that went into them. Paths are below `root`.
 */
export async function bundle(root, {entries, stages, folder}) {
  const build = await rolldown({
    cwd: root,
    input: entries,
    platform: 'node',
    external,
    preserveEntrySignatures: 'allow-extension',
    resolve: {alias: absolute(root, builds)},
    plugins: [{name: 'stand-ins', resolveId: (id, importer) => standInFor(root, id, importer)}],
    checks: {ineffectiveDynamicImport: false}
  })
  let stageOf
  const name = (id, context) => {
    stageOf ??= divide(root, stages, context)
    return stageOf.get(id) ?? null
  }
  const {output} = await build.write({
    dir: path.join(root, folder),
    format: 'esm',
    charset: 'ascii',
    comments: {legal: true, annotation: false, jsdoc: false},
    chunkFileNames: '[name]-[hash].js',
    codeSplitting: {groups: [{name, debugName: 'stages'}], includeDependenciesRecursively: false}
  })
  await build.close()
  const modules = output.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))
  return {
    written: output.map(({fileName}) => path.join(folder, fileName)),
    used: modules.map((id) => path.relative(root, id).replaceAll(path.sep, '/'))
  }
}

function standInFor(root, id, importer = '') {
  const found = standIns.find(({dependency, builtin}) => {
    return (
      builtin === id && importer.startsWith(path.join(root, 'node_modules', dependency, path.sep))
    )
  })
  return found && path.join(root, found.file)
}

function absolute(root, files) {
  return Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, path.join(root, file)])
  )
}

/** The stage of each module: the first one that imports it, over however many others. */
function divide(root, stages, context) {
  const stageOf = new Map()
  const visit = (id, stage) => {
    const module = stageOf.has(id) ? null : context.getModuleInfo(id)
    if (!module) return
    stageOf.set(id, stage)
    for (const imported of module.importedIds) visit(imported, stage)
  }
  for (const [stage, files] of Object.entries(stages)) {
    for (const file of files) visit(path.join(root, file), stage)
  }
  return stageOf
}
