import {spawnSync} from 'node:child_process'
import {readdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {scratchFolder} from '../folders.ts'

const folder = scratchFolder()

/** Threads are started from what was built. */
const built = path.join(import.meta.dirname, '../../dist/command')
const file = readdirSync(built).find((name) => name.startsWith('worker-pool-')) ?? ''

/** Closes a pool that has much to do, and prints how many threads it started and what became of the documents. */
const script = `
  import {WorkerPool} from ${JSON.stringify(pathToFileURL(path.join(built, file)).href)}
  let threads = 0
  process.on('worker', () => threads++)
  const pool = new WorkerPool(2)
  const document = {text: '[et_pb_text]<p>Words</p>[/et_pb_text]'.repeat(5000), from: 'text'}
  const task = {command: 'clean', to: 'html'}
  const first = await pool.transform(document, task)
  const waiting = Array.from({length: 20}, () => pool.transform(document, task))
  const short = pool.transform({...document, text: 'Words'}, task)
  await new Promise((resolve) => setImmediate(resolve))
  const last = pool.transform({...document, text: 'Words'}, task)
  await pool.close()
  const failures = (await Promise.all([...waiting, short, last])).filter(({failure}) => failure)
  console.log(JSON.stringify({threads, first: first.failure, failures: failures.length}))
`

test('starts no thread once it is closed, and leaves nobody waiting', () => {
  const closing = path.join(folder, 'closing.mjs')
  writeFileSync(closing, script)
  const {stdout, stderr, status} = spawnSync(process.execPath, [closing], {
    encoding: 'utf8',
    timeout: 30_000
  })
  expect([status, stderr]).toEqual([0, ''])
  const {threads, failures, ...first} = JSON.parse(stdout)
  expect(first).toEqual({})
  expect(threads).toBe(2)
  expect(failures).toBeGreaterThan(15)
})
