/** A site whose pages may stand in a frame. */
interface FrameHost {
  /** `*.` in front stands for any subdomain, and for none. */
  host: string
  /** How the path begins where not all of the site may be shown. */
  path?: string
}

/**
 * Sites that give out players, maps, documents and the like to be framed. What such a frame runs, it runs in a page of its
 * own; nothing on the list shows HTML that anybody may write.
 */
export const frameHosts: readonly FrameHost[] = [
  // Films
  ...hosts('*.youtube.com *.youtube-nocookie.com *.vimeo.com *.dailymotion.com *.ted.com'),
  ...hosts(
    'videopress.com video.wordpress.com *.loom.com *.tiktok.com *.twitch.tv fast.wistia.net'
  ),
  ...hosts('fast.wistia.com players.brightcove.net cdn.jwplayer.com content.jwplatform.com'),
  // Sounds
  ...hosts('open.spotify.com embed.spotify.com creators.spotify.com w.soundcloud.com'),
  {host: 'bandcamp.com', path: '/EmbeddedPlayer'},
  ...hosts('*.mixcloud.com embed.music.apple.com embed.podcasts.apple.com widget.deezer.com'),
  ...hosts('*.podbean.com html5-player.libsyn.com player.simplecast.com share.transistor.fm'),
  ...hosts('*.buzzsprout.com *.spreaker.com embed.acast.com player.captivate.fm anchor.fm'),
  // Maps and calendars
  {host: 'www.google.*', path: '/maps'},
  {host: 'maps.google.*', path: '/'},
  ...hosts('calendar.google.com *.openstreetmap.org umap.openstreetmap.fr'),
  // Documents, pictures and posts
  ...hosts('docs.google.com drive.google.com *.slideshare.net speakerdeck.com *.scribd.com'),
  ...hosts('issuu.com e.issuu.com view.officeapps.live.com embedr.flickr.com'),
  ...hosts('platform.twitter.com *.instagram.com assets.pinterest.com embed.reddit.com'),
  {host: 'www.facebook.com', path: '/plugins/'},
  {host: 'archive.org', path: '/embed/'},
  {host: 'giphy.com', path: '/embed/'}
]

function hosts(names: string): FrameHost[] {
  return names.split(' ').map((host) => ({host}))
}

/** Names of hosts, as the option takes them. */
export const hostName =
  /^(?:\*\.)?[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]*[a-z\d])?)*$/i

/**
 * What the address of a frame may be. Whoever reads an address otherwise than it is written, with a user name, a
 * backslash or a port in it, finds none of the hosts: behind the name comes the path or nothing.
 */
export function frameAddress(more: readonly string[] = []): RegExp {
  const all = [...frameHosts, ...more.filter((host) => hostName.test(host)).map((host) => ({host}))]
  const alternatives = all.map(
    ({host, path}: FrameHost) =>
      pattern(host) + (path === undefined ? '(?:[/?#]|$)' : `${literally(path)}`)
  )
  return new RegExp(`^\\s*(?:https?:)?//(?:${alternatives.join('|')})`, 'i')
}

function pattern(host: string): string {
  return literally(host)
    .replace(/^\\\*\\\./, '(?:[a-z\\d-]+\\.){0,3}')
    .replace(/\\\*$/, '(?:com|[a-z]{2}|com?\\.[a-z]{2})')
}

function literally(text: string): string {
  return text.replace(/[\\.*+?^$()[\]{}|/-]/g, '\\$&')
}
