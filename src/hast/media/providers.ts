/** What plays a film or a sound of another site. */
export interface SitePlayer {
  /** Address for a frame. */
  src: string
  title: string
  /** It may fill the screen. */
  isFilm: boolean
}

interface Provider {
  title: string
  /** Reads the address of a page; what it captures goes to `player`. */
  page: RegExp
  /** `undefined` where the address has no player after all. */
  player(found: RegExpExecArray): string | undefined
  isSound?: boolean
  /** The page by what `page` captures, for addresses of players. */
  link?(found: RegExpExecArray): string
}

/**
 * Where the players of sites are, as far as the address of a page says it: those of WP_oEmbed's list of providers, and
 * Loom. The others have to be asked.
 */
const providers: readonly Provider[] = [
  {
    title: 'YouTube video',
    page: /^https?:\/\/(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com\/(?:playlist|embed\/videoseries)\?(?:[^#]*&)?list=([\w-]+)/i,
    player: ([, list = '']) => `https://www.youtube.com/embed/videoseries?list=${list}`
  },
  {
    title: 'YouTube video',
    page: /^https?:\/\/(?:(?:www\.|m\.|music\.)?youtube(?:-nocookie)?\.com\/(?:watch\/?\?(?:[^#]*&)?v=|embed\/|shorts\/|live\/|v\/)|youtu\.be\/)([\w-]{6,})(?:[?&]([^#]*))?/i,
    player: ([, id = '', query = '']) => `https://www.youtube.com/embed/${id}${startOf(query)}`,
    link: ([, id = '']) => `https://www.youtube.com/watch?v=${id}`
  },
  {
    title: 'Vimeo video',
    page: /^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/|channels\/[\w-]+\/|groups\/[\w-]+\/videos\/|(?:album|showcase)\/\d+\/video\/)?(\d+)(?:(?:\/|\?(?:[^#]*&)?h=)([\da-f]{8,}))?(?![\w-])/i,
    player: ([, id = '', hash]) =>
      `https://player.vimeo.com/video/${id}${hash === undefined ? '' : `?h=${hash}`}`,
    link: ([, id = '', hash]) => `https://vimeo.com/${id}${hash === undefined ? '' : `/${hash}`}`
  },
  {
    title: 'Dailymotion video',
    page: /^https?:\/\/(?:(?:www\.)?dailymotion\.com\/(?:embed\/)?video\/|dai\.ly\/)([a-z\d]+)/i,
    player: ([, id = '']) => `https://www.dailymotion.com/embed/video/${id}`,
    link: ([, id = '']) => `https://www.dailymotion.com/video/${id}`
  },
  {
    title: 'TED talk',
    page: /^https?:\/\/(?:www\.|embed\.)?ted\.com\/talks\/([\w-]+)/i,
    player: ([, talk = '']) => `https://embed.ted.com/talks/${talk}`
  },
  {
    title: 'VideoPress video',
    page: /^https?:\/\/videopress\.com\/(?:v|embed)\/([a-z\d]{8})\b/i,
    player: ([, id = '']) => `https://videopress.com/embed/${id}`
  },
  {
    title: 'TikTok video',
    page: /^https?:\/\/(?:www\.)?tiktok\.com\/@[\w.-]+\/video\/(\d+)/i,
    player: ([, id = '']) => `https://www.tiktok.com/player/v1/${id}`
  },
  {
    title: 'Loom video',
    page: /^https?:\/\/(?:www\.)?loom\.com\/(?:share|embed)\/([\da-f]{32})\b/i,
    player: ([, id = '']) => `https://www.loom.com/embed/${id}`
  },
  {
    title: 'Spotify player',
    page: /^https?:\/\/open\.spotify\.com\/(?:intl-[a-z-]+\/)?(?:embed\/)?(album|artist|episode|playlist|show|track)\/([a-z\d]+)/i,
    player: ([, kind = '', id = '']) => `https://open.spotify.com/embed/${kind}/${id}`,
    isSound: true
  },
  {
    title: 'SoundCloud player',
    page: /^https?:\/\/(?:www\.|m\.)?soundcloud\.com\/([\w-]+)\/((?:sets\/)?[\w-]+)\/?(?:[?#]|$)/i,
    player: ([, artist = '', track = '']) =>
      notSounds.has(artist) || notSounds.has(track)
        ? undefined
        : `https://w.soundcloud.com/player/?url=${encodeURIComponent(`https://soundcloud.com/${artist}/${track}`)}`,
    isSound: true
  }
]

/** Pages of SoundCloud that are no one's sound. */
const notSounds = new Set(
  'albums charts comments discover followers following likes pages popular-tracks reposts search sets stations stream tracks you'.split(
    ' '
  )
)

/** The player for the address of a page or of a player; `undefined` for sites that are not known. */
export function sitePlayer(address: string): SitePlayer | undefined {
  for (const {title, page, player, isSound = false} of providers) {
    const found = page.exec(address)
    const src = found ? player(found) : undefined
    if (src !== undefined) return {src, title, isFilm: !isSound}
  }
  return undefined
}

/** Where a film starts: `t=90`, `t=1m30s` or `start=90` in the address of its page. */
function startOf(query: string): string {
  const written = /(?:^|&|;)(?:t|start)=((?:\d+h)?(?:\d+m)?(?:\d+s?)?)(?:&|$)/i.exec(query)?.[1]
  if (!written) return ''
  const part = (unit: string): number =>
    Number(new RegExp(`(\\d+)${unit}`, 'i').exec(written)?.[1] ?? 0)
  const seconds = /^\d+$/.test(written)
    ? Number(written)
    : part('h') * 3600 + part('m') * 60 + part('s')
  return seconds > 0 ? `?start=${seconds}` : ''
}

/** The page of what an address plays, for a link; the address itself where no other is known. */
export function sitePage(address: string): string {
  for (const {page, link} of providers) {
    const found = link && page.exec(address)
    if (found) return link(found)
  }
  return address
}
