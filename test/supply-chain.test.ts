import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import manifest from '../package.json' with {type: 'json'}
import lock from '../package-lock.json' with {type: 'json'}

const root = path.join(import.meta.dirname, '..')

interface Locked {
  version?: string
  dev?: boolean
  link?: boolean
  optional?: boolean
  license?: string
  integrity?: string
  hasInstallScript?: boolean
}

const packages: Readonly<Record<string, Locked>> = lock.packages

/** What a user of the package gets with it. */
const runtime = Object.entries(packages).filter(([place, {dev}]) => place !== '' && !dev)

/** Licences under which the package may be used and passed on without more than a notice. */
const permissive =
  /^(?:\(?(?:MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0)(?: OR | AND |\)|$))+/

describe('runtime dependencies', () => {
  test('there are some, and not too many', () => {
    expect(runtime.length).toBeGreaterThan(20)
    expect(runtime.length).toBeLessThan(150)
  })

  test.each(runtime)('%s', (_, {license, integrity, hasInstallScript, link}) => {
    expect(license).toMatch(permissive)
    expect(integrity).toMatch(/^sha512-/)
    expect(hasInstallScript).toBeUndefined()
    expect(link).toBeUndefined()
  })

  test('say in their own words what the lockfile says of their licences', () => {
    const wrong = runtime.filter(([place, {license, optional}]) => {
      const file = path.join(root, place, 'package.json')
      if (optional && !existsSync(file)) return false
      return JSON.parse(readFileSync(file, 'utf8')).license !== license
    })
    expect(wrong.map(([place]) => place)).toEqual([])
  })
})

describe('the package', () => {
  test('runs nothing where it is installed', () => {
    const {scripts} = manifest
    expect(Object.keys(scripts).filter((name) => /^(?:pre|post)?install$/.test(name))).toEqual([])
  })

  test('names no place that packages come from', () => {
    expect(JSON.stringify(packages)).not.toContain('"resolved"')
  })

  test('has one version everywhere', () => {
    const pages = [
      'action.yml',
      ...readdirSync(path.join(root, 'docs')).map((name) => `docs/${name}`)
    ]
    const named = pages
      .filter((page) => /\.(?:yml|md)$/.test(page))
      .flatMap((page) => {
        const text = readFileSync(path.join(root, page), 'utf8')
        return Array.from(
          text.matchAll(/undivi@(\d[\w.-]*)|default: (\d+\.\d+\.\d+)/g),
          (match) => match[1] ?? match[2]
        )
      })
    expect(named.length).toBeGreaterThan(2)
    expect([...new Set(named)]).toEqual([manifest.version])
  })

  test('pins what its workflows run', () => {
    const files = [
      'action.yml',
      'docs/ci.md',
      ...readdirSync(path.join(root, '.github/workflows')).map(
        (name) => `.github/workflows/${name}`
      )
    ]
    const used = files.flatMap((file) =>
      Array.from(
        readFileSync(path.join(root, file), 'utf8').matchAll(/uses: (\S+)/g),
        ([, name]) => name
      )
    )
    expect(used.length).toBeGreaterThan(0)
    for (const name of used) expect(name).toMatch(/@[0-9a-f]{40}$/)
  })
})
