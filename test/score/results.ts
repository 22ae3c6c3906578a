import {clean} from '../../src/clean.ts'
import {epanelNames} from '../../src/shortcode/epanel-names.ts'
import {exceptions} from './exceptions.ts'
import {contentOf} from './posts.ts'
import {type Page, readPostPages, readSamples} from './rendered.ts'
import {type Score, scoreOf} from './score.ts'
import {withTypographicQuotes} from './tags.ts'

/** A page, what we made of its source, and how that compares. */
export interface Outcome {
  /** The slug; for a post its id. */
  slug: string
  /** `slug variant`; for a post its id. Exceptions are named by it. */
  name: string
  source: string
  page: Page
  html: string
  /** Modules without a mapping. */
  unknown: string[]
  score: Score
}

export interface Runs {
  /** The quotes around the values of tags are typographic. */
  isTypographic?: boolean
  /** Pages to take, by slug or id and source; all by default. */
  isWanted?: (slug: string, source: string) => boolean
}

/** Every sample of modules.jsonl, in its order. */
export function runSamples({isTypographic = false, isWanted = () => true}: Runs = {}): Outcome[] {
  return readSamples()
    .filter(({slug, shortcode}) => isWanted(slug, shortcode))
    .map((sample) => {
      const {slug, variant, shortcode} = sample
      return outcome(slug, `${slug} ${variant}`, shortcode, sample, isTypographic)
    })
}

/** Every post of posts.jsonl, in its order. */
export function runPosts({isTypographic = false, isWanted = () => true}: Runs = {}): Outcome[] {
  return readPostPages()
    .map((page) => ({page, source: contentOf(page.id)}))
    .filter(({page, source}) => isWanted(page.id, source))
    .map(({page, source}) => outcome(page.id, page.id, source, page, isTypographic))
}

function outcome(
  slug: string,
  name: string,
  source: string,
  page: Page,
  isTypographic: boolean
): Outcome {
  const {value, stats} = clean(isTypographic ? withTypographicQuotes(source) : source, {
    from: 'text',
    // Names that are read on request only.
    ...(epanelNames.includes(slug) && {shortcodes: ['epanel']})
  })
  const accepted = exceptions.filter(({of}) => of.includes(name))
  return {
    slug,
    name,
    source,
    page,
    html: value,
    unknown: Object.keys(stats.unknown),
    score: scoreOf(value, page, source, accepted)
  }
}
