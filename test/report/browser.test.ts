import {readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Browser, chromium, type Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Outcome} from '../../src/report/reporter.ts'
import {reportedContent} from '../../src/run/output/reported-content.ts'
import {fixtures} from '../fixture-folders.ts'
import {scratchFolder} from '../folders.ts'
import {cases} from '../xss/cases.ts'
import {chromiumSwitches, findChromium} from '../xss/trap.ts'
import {cleaned, finding} from './outcomes.ts'
import {pageOf} from './review-page.ts'

/** The page in a browser; where there is none it is left out. */
const executablePath = findChromium()

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = scratchFolder()

const posts: Outcome[] = [
  ...fixtures('posts').map(({name, input}) => cleaned(`posts/${name}.txt`, input, 'markdown')),
  ...fixtures('modules')
    .slice(0, 60)
    .map(({name, input}) => ({
      ...cleaned(`modules/${name}.txt`, input, 'markdown'),
      title: `About ${name}`
    })),
  {
    path: 'none.txt',
    changed: false,
    messages: [finding('no such file', {level: 'error', source: 'read'})]
  }
]

/** Runs in the page: opens each post, and all views of the first ones. */
const visitAll = `async (count, whole) => {
  const press = (key) => document.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}))
  const until = async (holds) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2))
  }
  for (let index = 0; index < count; index++) {
    press('j')
    await until(() => document.querySelector('tr.current')?.dataset.at === String(index))
    for (const key of index < whole ? '2345' : '') press(key)
    press('1')
    const frame = document.querySelector('iframe.result')
    if (frame) {
      await new Promise((resolve) => {
        frame.addEventListener('load', resolve)
        setTimeout(resolve, 3000)
      })
    }
  }
}`

interface Opened {
  page: Page
  /** What ran, was asked for or went wrong beside what should. */
  fired: string[]
}

describe.skipIf(executablePath === undefined)('in Chromium', {timeout: 300_000}, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch({executablePath: executablePath ?? '', args: chromiumSwitches})
  })
  afterAll(async () => {
    await browser.close()
  })

  async function open(
    html: string,
    {width = 1280, dark = false}: {width?: number; dark?: boolean} = {}
  ): Promise<Opened> {
    const file = path.join(folder, 'review.html')
    writeFileSync(file, html)
    const page = await browser.newPage({
      viewport: {width, height: 800},
      colorScheme: dark ? 'dark' : 'light'
    })
    const fired: string[] = []
    const url = pathToFileURL(file).href
    await page.exposeFunction('tellTrap', (what: string) => fired.push(what))
    await page.addInitScript(
      "for (const name of ['alert', 'confirm', 'prompt', 'print']) window[name] = () => window.tellTrap(name)"
    )
    page.on('dialog', (dialog) => {
      fired.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('popup', () => fired.push('popup'))
    page.on('pageerror', ({message}) => fired.push(`error: ${message}`))
    // What the policy has blocked does not come here.
    await page.route(/^(?!file:)/, (route) => {
      fired.push(`request: ${route.request().url()}`)
      return route.abort()
    })
    await page.goto(url)
    await page.waitForSelector('html[data-ready]', {state: 'attached'})
    return {page, fired}
  }

  const selectedTab = (page: Page): Promise<string | null> =>
    page.locator('[role=tab][aria-selected=true]').textContent()
  const focused = (page: Page): Promise<unknown> =>
    page.evaluate('document.activeElement.textContent || document.activeElement.id')

  test('by keyboard: posts, tabs, findings, search, filter and back', async () => {
    const {page, fired} = await open(pageOf(posts))
    const {keyboard} = page
    await keyboard.press('j')
    await page.waitForSelector('#post h2')
    expect(await page.locator('#post h2').textContent()).toBe('amnesty-office.txt')
    expect(await focused(page)).toContain('amnesty-office.txt')
    await keyboard.press('ArrowDown')
    await page.waitForSelector('#post h2:text("harbour-days.txt")')
    await keyboard.press('k')
    await page.waitForSelector('#post h2:text("amnesty-office.txt")')
    await Promise.all(['j', 'j', 'j', 'k', 'k', 'j'].map((key) => keyboard.press(key)))
    await page.waitForSelector('tr.current[data-at="2"]')
    await Promise.all(['k', 'k'].map((key) => keyboard.press(key)))
    await page.waitForSelector('#post h2:text("amnesty-office.txt")')

    expect(await selectedTab(page)).toBe('Rendered')
    await page.locator('[role=tab][aria-selected=true]').focus()
    const seen = []
    for (const key of [
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'ArrowRight',
      'End',
      'Home',
      'ArrowLeft'
    ]) {
      await keyboard.press(key)
      seen.push(await selectedTab(page))
      expect(await focused(page)).toBe(seen.at(-1))
    }
    expect(seen).toEqual([
      'Markdown',
      'Source',
      'Ledger',
      'Messages (42)',
      'Rendered',
      'Messages (42)',
      'Rendered',
      'Messages (42)'
    ])
    await keyboard.press('3')
    expect(await selectedTab(page)).toBe('Source')
    await keyboard.press('n')
    await keyboard.press('n')
    expect(await page.locator('mark.at').first().textContent()).toBe('fullwidth=”on”')
    expect(await page.locator('.toolbar .place').textContent()).toMatch(/^2 of 42: /)

    await keyboard.press('/')
    await keyboard.type('about accordion')
    const count = Number((await page.locator('#count').textContent())?.split(' ')[0])
    expect(count).toBe(posts.filter(({title}) => title?.includes('accordion')).length)
    await keyboard.press('Enter')
    await page.waitForSelector('#post h2:has-text("About modules/accordion")')
    expect(await focused(page)).toContain('About modules/accordion')
    await keyboard.press('Escape')
    expect(await page.locator('#overview').isVisible()).toBe(true)

    await keyboard.press('/')
    await keyboard.press('ControlOrMeta+a')
    await keyboard.press('Delete')
    await keyboard.press('Tab')
    await keyboard.press('Space')
    expect(await page.locator('#count').textContent()).toBe(`1 of ${posts.length} posts`)
    await keyboard.press('j')
    await page.waitForSelector('#post h2:text("none.txt")')
    expect(fired).toEqual([])
    await page.close()
  })

  test('a finding leads to its place, and the address of the page to the post and its view', async () => {
    const {page} = await open(pageOf(posts))
    await page.keyboard.press('j')
    await page.locator('[role=tab]:text("Messages")').click()
    await page.locator('.messages button:text-is("3:16")').click()
    expect(await selectedTab(page)).toBe('Source')
    expect(await page.locator('mark.at').first().textContent()).toBe('admin_label=”Section”')
    expect(page.url()).toMatch(/#post=1&view=source$/)
    await page.reload()
    await page.waitForSelector('#post h2:text("amnesty-office.txt")')
    expect(await selectedTab(page)).toBe('Source')
    await page.close()
  })

  test('only rows that can be seen are made, and all of them to be printed', async () => {
    const many = Array.from({length: 1000}, (_, index) => ({
      path: `${index}.txt`,
      changed: true,
      messages: []
    }))
    const {page} = await open(pageOf(many))
    const rows = page.locator('#rows tr[data-at]')
    expect(await rows.count()).toBeLessThan(60)
    await page.evaluate("document.getElementById('scroll').scrollTo(0, 1e6)")
    await page.waitForSelector('button.open:has-text("999.txt")')
    expect(await rows.count()).toBeLessThan(60)
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    expect(await rows.count()).toBe(1000)
    await page.close()
  })

  test('what an earlier run wrote is there by name', async () => {
    const earlier = (name: string): Outcome => {
      return {path: name, changed: false, messages: [], isEarlier: true}
    }
    const {page, fired} = await open(pageOf([...posts.slice(0, 1), earlier('b.txt')]))
    expect(await page.locator('#overview h2').textContent()).toMatch(/^1 post, /)
    expect(await page.locator('#overview .lead').textContent()).toContain(
      '1 post is as an earlier run wrote it and is not shown again'
    )
    await page.locator('button.open').last().click()
    await page.waitForSelector('#post h2:text("b.txt")')
    expect(await page.locator('[role=tabpanel]').textContent()).toContain('An earlier run wrote')
    const none = await open(pageOf([earlier('a.txt'), earlier('b.txt')]))
    expect(await none.page.locator('#overview h2').textContent()).toBe('No post had changed')
    expect(await none.page.locator('#overview').textContent()).not.toContain('Kept and dropped')
    expect([...fired, ...none.fired]).toEqual([])
    await page.close()
    await none.page.close()
  })

  test('a source in which something is masked says what the sign means', async () => {
    const before = '[et_pb_map google_api_key=“AIza1”][/et_pb_map]'
    const {messages, ...outcome} = cleaned('map.txt', before)
    const content = reportedContent({before, after: ''}, 'text', {command: 'clean', to: 'html'})
    const {page, fired} = await open(
      pageOf([{...outcome, messages, content}, ...posts.slice(0, 1)])
    )
    await page.locator('button.open').first().click()
    await page.locator('[role=tab]:text-is("Source")').click()
    expect(await page.locator('pre.source').textContent()).toBe(
      '[et_pb_map google_api_key=•••••••][/et_pb_map]'
    )
    expect(await page.locator('pre.source mark').allTextContents()).toContain(
      'google_api_key=•••••••'
    )
    expect(await page.locator('.reading > .muted').textContent()).toMatch(/^Each • stands for/)
    await page.keyboard.press('j')
    await page.waitForSelector('#post h2:not(:text("map.txt"))')
    expect(await page.locator('.reading > .muted').count()).toBe(0)
    expect(fired).toEqual([])
    await page.close()
  })

  test('empty pages, and pages that end early, say so', async () => {
    const empty = await open(pageOf([]))
    expect(await empty.page.locator('#overview h2').textContent()).toBe('No post was read')
    expect(await empty.page.locator('#no-match').textContent()).toContain('No post was read.')
    const whole = pageOf(posts.slice(0, 3))
    const cut = await open(
      whole.slice(0, whole.lastIndexOf('<script type="application/json" data-kind="post">') + 90)
    )
    expect(await cut.page.locator('#broken').isVisible()).toBe(true)
    expect(await cut.page.locator('#count').textContent()).toBe('3 posts')
    expect([...empty.fired, ...cut.fired]).toEqual([])
    await empty.page.close()
    await cut.page.close()
  })

  describe.each([
    [1280, false],
    [1280, true],
    [360, false],
    [360, true]
  ])('at %i pixels, dark: %s', (width, dark) => {
    test('axe finds nothing', async () => {
      const {page} = await open(pageOf(posts), {width, dark})
      const violations: string[] = []
      const look = async (view: string): Promise<void> => {
        const found: unknown = await page.evaluate(
          'axe.run(document, {iframes: false}).then(({violations}) => violations.map(({id, nodes}) => id + ": " + nodes.map(({html, failureSummary}) => html + " " + failureSummary).join(" | ")))'
        )
        for (const one of found as string[]) violations.push(`${view}: ${one}`)
      }
      await page.evaluate(axe)
      await look('overview')
      if (width < 820) await page.click('#show-posts')
      await look('list')
      await page.locator('button.open').first().click()
      for (const tab of await page.locator('[role=tab]').all()) {
        await tab.click()
        await look((await tab.textContent()) ?? '')
      }
      await page.keyboard.press('?')
      await look('keys')
      expect(violations).toEqual([])
      await page.close()
    })
  })

  describe('hostile content', () => {
    const escapes = [
      '</script><script>alert(1)</script>',
      '<!--<script>alert(1)</script>',
      ']]></template></iframe><img src=x onerror=alert(1)>',
      '<meta http-equiv="Content-Security-Policy" content="default-src *"><script>alert(1)</script>',
      '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
      '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
      '<base href="https://evil.example/"><a href="x" target="_top" autofocus onfocus="alert(1)">x</a>',
      '<link rel=stylesheet href="https://evil.example/x.css"><style>@import "https://evil.example/y.css";</style>',
      '<form action="https://evil.example/"><button formaction="javascript:alert(1)">x</button></form>',
      '<svg><script href="data:text/javascript,alert(1)"/><image href="https://evil.example/x.png"/></svg>',
      '<video src="https://evil.example/x.mp4" autoplay onplay=alert(1)></video>'
    ]
    // All of them take minutes; what the results themselves hold is proved in test/xss.
    const step = process.env.UNDIVI_XSS_ALL ? 1 : 8
    const some = cases.filter((_, index) => index % step === 0)
    const sources = [...escapes, ...some.map(({source}) => source)]
    const hostile = sources.map(
      (source): Outcome => ({
        path: `${source}.txt`,
        title: source,
        changed: true,
        messages: [finding(`${source} \`${source}\``, {endOffset: source.length})],
        content: {
          before: source,
          after: source,
          format: source.length % 2 ? 'html' : 'markdown',
          bodyStart: 0
        }
      })
    )

    test('what runs in a page without protection is caught', async () => {
      const {page, fired} = await open(pageOf([]))
      await page.goto('about:blank')
      await page.setContent(
        '<img src="x" onerror="alert(1)"><img src="https://evil.example/x.png">'
      )
      await expect.poll(() => fired.join()).toMatch(/alert/)
      expect(fired.join()).toContain('https://evil.example/x.png')
      await page.close()
    })

    test('does nothing in any view', async () => {
      const {page, fired} = await open(pageOf(hostile))
      expect(await page.locator('#count').textContent()).toBe(`${hostile.length} posts`)
      await page.evaluate(`(${visitAll})(${hostile.length}, ${escapes.length})`)
      await page.waitForTimeout(300)
      expect(fired).toEqual([])
      expect(
        page
          .frames()
          .map((frame) => frame.url())
          .filter((url) => /^https?:/.test(url))
      ).toEqual([])
      await page.close()
    })
  })
})
