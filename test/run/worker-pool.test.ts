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

/** Runs a script of its own, and gives what it printed. */
function printed(name: string, script: string): unknown {
  const place = path.join(folder, name)
  writeFileSync(place, script)
  const {stdout, stderr, status} = spawnSync(process.execPath, [place], {
    encoding: 'utf8',
    timeout: 30_000
  })
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(stdout)
}

/** Closes a pool that has much to do, and prints how many threads it started and what became of the documents. */
const closing = `
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
  expect(printed('closing.mjs', closing)).toEqual({threads: 2, failures: expect.toSatisfy(isMost)})
})

function isMost(count: number): boolean {
  return count > 15 && count <= 22
}

/** Has documents with two settings done by a thread and by the one that asks for it, and prints what that was. */
const helping = `
  import {WorkerPool} from ${JSON.stringify(pathToFileURL(path.join(built, file)).href)}
  let threads = 0
  process.on('worker', () => threads++)
  const pool = new WorkerPool(1)
  let here = 0
  const tasks = ['html', 'markdown'].map((to) => ({
    get command() {
      here++
      return 'clean'
    },
    to
  }))
  const results = await Promise.all(
    Array.from({length: 200}, (_, index) => {
      const text = '[et_pb_text]<h2>' + index + '</h2>' + '<p>Words</p>'.repeat(index === 150 ? 12000 : 200) + '[/et_pb_text]'
      return pool.transform({text, from: 'text'}, tasks[Math.floor(index / 10) % 2])
    })
  )
  await pool.close()
  const isRight = ({value}, index) => {
    const isMarkdown = Math.floor(index / 10) % 2 === 1
    return value.startsWith(isMarkdown ? '## ' + index : '<h2>' + index + '</h2>')
  }
  // Each setting is read once to be sent.
  console.log(JSON.stringify({threads, wrong: results.filter((one, index) => !isRight(one, index)).length, helped: here > 2}))
`

test('the thread that asks works too', () => {
  expect(printed('helping.mjs', helping)).toEqual({threads: 1, wrong: 0, helped: true})
})

/** Has documents of two tasks done, of which one has mappings of the user’s own, and prints how often each task was read here. */
const mapping = `
  import {WorkerPool} from ${JSON.stringify(pathToFileURL(path.join(built, file)).href)}
  const pool = new WorkerPool(1)
  const here = [0, 0]
  const tasks = [undefined, ${JSON.stringify(path.join(folder, 'map.mjs'))}].map((mapFile, index) => ({
    get command() {
      here[index]++
      return 'clean'
    },
    to: 'html',
    mapFile
  }))
  const text = '[et_pb_acme label="A" /]' + '[et_pb_text]<p>Words</p>[/et_pb_text]'.repeat(100)
  const results = await Promise.all(
    Array.from({length: 400}, (_, index) => pool.transform({text, from: 'text'}, tasks[index % 2]))
  )
  await pool.close()
  const mapped = results.filter(({value = ''}) => value.startsWith('<p>Mapped</p>')).length
  // To be sent each is read once.
  console.log(JSON.stringify({mapped, helped: here[0] > 1, ran: here[1] > 1}))
`

test('functions of the user’s own run in no thread but those for them', () => {
  writeFileSync(
    path.join(folder, 'map.mjs'),
    `export const acme = {
      names: ['et_pb_acme'], description: 'Acme.', content: 'none', attributes: {label: 'text'},
      handle: () => [{type: 'element', tagName: 'p', properties: {}, children: [{type: 'text', value: 'Mapped'}]}]
    }`
  )
  expect(printed('mapping.mjs', mapping)).toEqual({mapped: 200, helped: true, ran: false})
})

/** Ends a pool of which threads die meanwhile, as one does whose mapping throws in a timer, and prints how many are left. */
const dying = `
  import {WorkerPool} from ${JSON.stringify(pathToFileURL(path.join(built, file)).href)}
  const workers = []
  process.on('worker', (worker) => workers.push(worker))
  const pool = new WorkerPool(2)
  const task = {command: 'clean', to: 'html'}
  await pool.transform({text: 'Words', from: 'text'}, task)
  const late = pool.transform({text: 'Words', from: 'text'}, task)
  const closing = pool.close()
  for (const worker of [...workers]) worker.emit('error', new Error('died'))
  await closing
  const {failure} = await late
  console.log(JSON.stringify({failure, left: workers.filter(({threadId}) => threadId !== -1).length}))
`

test('ends all threads where some die by themselves meanwhile', () => {
  expect(printed('dying.mjs', dying)).toEqual({failure: 'no result', left: 0})
})
