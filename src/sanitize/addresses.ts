/**
 * Which addresses may stand where. Browsers skip control characters and white space at the start of an address and
 * within its scheme, so the patterns do: `java\nscript:` is a scheme, and none of the harmless ones.
 */

/** Schemes that lead somewhere without running anything. */
const schemes = 'https?|mailto|tel|sms|ftp|geo|webcal|xmpp|irc|magnet|skype'

/**
 * What somebody may take for nothing: controls, spaces and characters without a width. Browsers skip the first ones only,
 * but `trim()` in whatever handles the address after us takes off more.
 */
const skipped =
  '[\\0-\\x20\\x7f-\\xa0\\xad\\u1680\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u206f\\u3000\\ufeff]'

/** The address has no scheme: it leads to the site itself, or to another one by the scheme of the page. */
const withoutScheme = `(?!${skipped}*[a-z](?:[a-z\\d+.-]|${skipped})*:)`

/** An address to follow, or to load from. */
export const harmless = new RegExp(`^(?:${withoutScheme}|${skipped}*(?:${schemes}):)`, 'i')

/** A picture written as an address; one in SVG may run code. */
export const pictureData = /^data:image\/(?:avif|gif|jpeg|png|webp)[;,]/i
