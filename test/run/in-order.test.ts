import {describe, expect, test} from 'vitest'
import {type Bounds, inOrder, oneAtATime, type Work} from '../../src/run/threads/in-order.ts'

const wide: Bounds = {pieces: 3, bytes: 0, mostBytes: 100_000}
const never = new AbortController().signal

async function* numbers(count: number): AsyncIterable<number> {
  for (let number = 0; number < count; number++) yield number
}

/** Starts work that ends when it is told to. */
function startable(bytes = 1) {
  const ends: (() => void)[] = []
  const start = (input: number): Work<number> => ({
    bytes,
    done: new Promise((resolve) => {
      ends.push(() => resolve(input * 10))
    })
  })
  return {ends, start}
}

async function collect<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = []
  for await (const value of values) all.push(value)
  return all
}

/** Until nothing is left that can go on by itself. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

describe('work', () => {
  test.each([oneAtATime, wide])('comes in the order of its inputs: %o', async (bounds) => {
    const start = (input: number): Work<string> => ({
      bytes: 1,
      done: new Promise((resolve) => setTimeout(() => resolve(`${input}!`), 9 - input))
    })
    expect(await collect(inOrder(numbers(8), start, bounds, never))).toEqual(
      Array.from({length: 8}, (_, number) => [number, `${number}!`])
    )
  })

  test('no more of it is begun than there is room for', async () => {
    const {ends, start} = startable()
    const results = inOrder(numbers(9), start, wide, never)
    const first = results.next()
    await settled()
    expect(ends).toHaveLength(3)
    ends[1]?.()
    await settled()
    expect(ends).toHaveLength(3)
    ends[0]?.()
    expect((await first).value).toEqual([0, 0])
    await settled()
    expect(ends).toHaveLength(4)
  })

  test('large pieces are worked on one by one', async () => {
    const {ends, start} = startable(500_000)
    const first = inOrder(numbers(9), start, wide, never).next()
    await settled()
    expect(ends).toHaveLength(1)
    ends[0]?.()
    expect((await first).value).toEqual([0, 0])
  })

  test('small pieces are worked on as long as they are few bytes', async () => {
    const {ends, start} = startable(952)
    void inOrder(numbers(99), start, {...wide, bytes: 60_000}, never).next()
    await settled()
    expect(ends).toHaveLength(20)
  })

  test('pieces that hold nothing are not begun without end', async () => {
    let begun = 0
    const start = (): Work<number> => {
      begun++
      return {bytes: 0, done: begun === 1 ? new Promise(() => undefined) : Promise.resolve(0)}
    }
    void inOrder(numbers(9999), start, {...wide, bytes: 60_000}, never).next()
    await settled()
    expect(begun).toBeLessThan(40)
  })

  test('is begun wherever there is room again', async () => {
    const {ends, start} = startable(952)
    const results = inOrder(numbers(99), start, {...wide, bytes: 60_000}, never)
    const begun: number[] = []
    for (let taken = 0; taken < 15; taken++) {
      const next = results.next()
      await settled()
      begun.push(ends.length)
      ends[taken]?.()
      await next
    }
    expect(begun).toEqual(Array.from({length: 15}, (_, taken) => 20 + taken))
  })

  test('what is refused is told in its turn', async () => {
    const start = (input: number): Work<number> => ({
      bytes: 1,
      done: input === 1 ? Promise.reject(new Error('refused')) : Promise.resolve(input)
    })
    const results = inOrder(numbers(9), start, wide, never)
    expect((await results.next()).value).toEqual([0, 0])
    await expect(results.next()).rejects.toThrow('refused')
  })

  test('what is done is given while the next input is waited for', async () => {
    async function* slow(): AsyncIterable<number> {
      yield 1
      await new Promise(() => undefined)
    }
    const start = (input: number): Work<number> => ({bytes: 1, done: Promise.resolve(input)})
    const results = inOrder(slow(), start, wide, never)
    expect((await results.next()).value).toEqual([1, 1])
  })

  test('comes before what the inputs throw', async () => {
    async function* broken(): AsyncIterable<number> {
      yield 1
      throw new Error('cut')
    }
    const start = (input: number): Work<number> => ({bytes: 1, done: Promise.resolve(input)})
    const results = inOrder(broken(), start, wide, never)
    expect((await results.next()).value).toEqual([1, 1])
    await expect(results.next()).rejects.toThrow('cut')
  })

  test('is given up when it is to stop', async () => {
    const stop = new AbortController()
    const {start} = startable()
    const first = inOrder(numbers(9), start, wide, stop.signal).next()
    await settled()
    stop.abort()
    expect((await first).done).toBe(true)
  })

  test('inputs are closed when nothing more is wanted', async () => {
    let isClosed = false
    async function* inputs(): AsyncIterable<number> {
      try {
        yield* numbers(9)
      } finally {
        isClosed = true
      }
    }
    const start = (input: number): Work<number> => ({bytes: 1, done: Promise.resolve(input)})
    for await (const [input] of inOrder(inputs(), start, wide, never)) if (input === 2) break
    await settled()
    expect(isClosed).toBe(true)
  })
})
