import {execFileSync} from 'node:child_process'
import path from 'node:path'
import {type Browser, chromium, type Frame, type Page, type Route} from 'playwright-core'

/** Where the browser is: what UNDIVI_CHROMIUM names, or what the system has. */
export function findChromium(): string | undefined {
  if (process.env.UNDIVI_CHROMIUM) return process.env.UNDIVI_CHROMIUM
  try {
    return execFileSync('which', ['chromium'], {encoding: 'utf8'}).trim()
  } catch {
    return undefined
  }
}

/** Nothing in the browser asks for anything by itself. */
export const chromiumSwitches =
  'no-sandbox disable-gpu disable-quic no-first-run disable-background-networking disable-component-update disable-sync'
    .split(' ')
    .map((name) => `--${name}`)

const origin = 'http://page.invalid'
const document = '<!DOCTYPE html><meta charset="utf-8"><title>Page</title><body>'

/** Frames that a page may have. */
const listed =
  /^https:\/\/(?:www\.youtube(?:-nocookie)?\.com|player\.vimeo\.com|w\.soundcloud\.com|open\.spotify\.com)\//

/** How many pages stand beside each other in the browser. */
const atOnce = 40

/** Loads pages into Chromium, each in a frame of its own, touches all that is in them, and says what fired. */
export class Trap {
  readonly #browser: Browser
  readonly #page: Page
  #pages: readonly string[] = []
  #fired: Array<Set<string>> = []

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser
    this.#page = page
  }

  static async open(executablePath: string): Promise<Trap> {
    const browser = await chromium.launch({executablePath, args: chromiumSwitches})
    const trap = new Trap(browser, await browser.newPage())
    await trap.#arm()
    return trap
  }

  /** What each page did by itself or when it was touched; empty for one that did nothing. */
  async firedBy(pages: readonly string[]): Promise<string[][]> {
    const fired: string[][] = []
    for (let start = 0; start < pages.length; start += atOnce) {
      fired.push(...(await this.#firedAtOnce(pages.slice(start, start + atOnce))))
    }
    return fired
  }

  async close(): Promise<void> {
    await this.#browser.close()
  }

  async #firedAtOnce(pages: readonly string[]): Promise<string[][]> {
    this.#pages = pages
    this.#fired = pages.map(() => new Set())
    await this.#page.goto(`${origin}/`, {timeout: 10_000}).catch(() => undefined)
    for (const frame of this.#page.frames()) {
      const touch = frame.evaluate('touchEverything()').catch(() => undefined)
      await Promise.race([touch, after(1000)])
    }
    // What waits for the next turn of the loop, or for a picture that fails, has its time.
    await after(100)
    return this.#fired.map((fired) => [...fired])
  }

  async #arm(): Promise<void> {
    const page = this.#page
    await page.exposeBinding('tellTrap', ({frame}, what: string) => this.#catch(frame, what))
    await page.addInitScript({path: path.join(import.meta.dirname, 'in-page.js')})
    page.on('dialog', (dialog) => void dialog.dismiss())
    page.on('popup', (popup) => void popup.close())
    await page.route('**/*', (route) => this.#answer(route))
  }

  /** Pages are served, pictures and films of a page are its own, any other request is one that should not be. */
  async #answer(route: Route): Promise<void> {
    const request = route.request()
    const url = request.url()
    const type = request.resourceType()
    const frame =
      request.isNavigationRequest() || request.serviceWorker() ? undefined : request.frame()
    if (url === `${origin}/`) {
      const frames = this.#pages.map((_, index) => `<iframe src="/${index}"></iframe>`)
      await route.fulfill({contentType: 'text/html', body: document + frames.join('')})
      return
    }
    const index = /^http:\/\/page\.invalid\/(\d+)$/.exec(url)?.[1]
    if (index !== undefined && request.isNavigationRequest()) {
      const body = document + (this.#pages[Number(index)] ?? '')
      await route.fulfill({contentType: 'text/html; charset=utf-8', body})
      return
    }
    const isShown = type === 'image' || type === 'media'
    if (!isShown && !listed.test(url)) {
      this.#catch(frame ?? request.frame(), `request of a ${type}: ${url}`)
    }
    await route.abort('aborted')
  }

  /** Notes what fired in a page, or in a frame in it. */
  #catch(frame: Frame, what: string): void {
    for (let at: Frame | null = frame; at; at = at.parentFrame()) {
      const index = /^http:\/\/page\.invalid\/(\d+)/.exec(at.url())?.[1]
      if (index !== undefined) {
        this.#fired[Number(index)]?.add(what)
        return
      }
    }
    // A frame that has no address yet, or the window around them all: whichever it was, it was one of them.
    for (const fired of this.#fired) fired.add(`${what}, by one of these pages`)
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
