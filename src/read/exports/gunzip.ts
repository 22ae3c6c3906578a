/** Small, because a byte of gzip may stand for a thousand. */
const mostAtOnce = 16 * 1024

/** Whether bytes start as a gzip file does (RFC 1952). */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b
}

/**
 * Unpacks gzip, one file or several behind each other. Where it is damaged or cut, what can be had comes, and `damaged`
 * is told why; it is never thrown.
 */
export async function* gunzip(
  chunks: AsyncIterable<Uint8Array>,
  damaged: (reason: string) => void
): AsyncIterable<Uint8Array> {
  const {createGunzip} = await import('node:zlib')
  const stream = createGunzip()
  let unpacked: Uint8Array[] = []
  let failure: Error | undefined
  let finish = (): void => {}
  stream.on('data', (bytes: Uint8Array) => unpacked.push(bytes))
  stream.on('error', (error) => {
    failure = error
    finish()
  })
  const step = async function* (start: (done: () => void) => void): AsyncIterable<Uint8Array> {
    await new Promise<void>((resolve) => {
      finish = resolve
      start(resolve)
    })
    yield* unpacked
    unpacked = []
  }
  try {
    for await (const chunk of chunks) {
      for (let place = 0; place < chunk.length && !failure; place += mostAtOnce) {
        const part = chunk.subarray(place, place + mostAtOnce)
        yield* step((done) => stream.write(part, () => done()))
      }
      if (failure) break
    }
    if (!failure) yield* step((done) => stream.once('end', done).end())
  } finally {
    stream.destroy()
  }
  if (failure) damaged(describe(failure))
}

function describe(error: Error): string {
  const isCut = error.message === 'unexpected end of file'
  return isCut
    ? 'Unexpected end of the gzip file, expected more bytes; read what there is'
    : `Unexpected bytes in the gzip file (${error.message}); read what comes before them`
}
