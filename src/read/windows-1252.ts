/**
 * Where windows-1252 differs from the first 256 characters of Unicode: 0x80 to 0x9F (encoding.spec.whatwg.org). A table
 * of our own, since `TextDecoder` of Node 20 reads ISO 8859-1 under this name.
 */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Decodes bytes as browsers do where a page says ISO 8859-1 or nothing; every byte is a character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => upper[character.charCodeAt(0) - 0x80] ?? character)
}

/** The names that mean windows-1252 (encoding.spec.whatwg.org). */
export const windows1252Labels: ReadonlySet<string> = new Set(
  `ansi_x3.4-1968 ascii cp1252 cp819 csisolatin1 ibm819 iso-8859-1 iso-ir-100 iso8859-1 iso88591 iso_8859-1
  iso_8859-1:1987 l1 latin1 us-ascii windows-1252 x-cp1252`.split(/\s+/)
)
