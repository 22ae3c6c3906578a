import type {Post, Row, Run, Totals} from '../html/shapes.ts'

/** A post in the table, with the block that holds the rest of it. */
export interface Entry extends Row {
  index: number
  /** What is searched, in lower case. */
  text: string
}

/** What stands in the page. Posts are unpacked one by one, when they are looked at. */
export class Data {
  readonly run: Run
  readonly entries: readonly Entry[]
  /** Absent in a page that was not written to its end. */
  readonly totals: Totals | undefined
  readonly #posts: readonly Element[]

  constructor() {
    const [run] = blocks('run')
    const [totals] = blocks('totals')
    this.#posts = blocks('post')
    this.run = run ? JSON.parse(run.textContent) : {command: 'clean', version: ''}
    this.totals = totals && JSON.parse(totals.textContent)
    this.entries = blocks('row')
      .slice(0, this.#posts.length)
      .map((block, index) => {
        const row: Row = JSON.parse(block.textContent)
        return {...row, index, text: `${row.title ?? ''}\n${row.path}`.toLowerCase()}
      })
  }

  async post(index: number): Promise<Post> {
    const packed: string = JSON.parse(this.#posts[index]?.textContent ?? '""')
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0))
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    return JSON.parse(await new Response(stream).text())
  }
}

function blocks(kind: string): Element[] {
  return [...document.querySelectorAll(`script[data-kind="${kind}"]`)]
}
