const beginnings = ['<!doctype', '<html', '<head', '<body']

/** Whether a source is a whole page and no fragment: its first tag is that of a page, behind comments at most. */
export function isPage(source: string): boolean {
  const place = behindComments(source)
  const start = source.slice(place, place + longestBeginning).toLowerCase()
  return beginnings.some((tag) => start.startsWith(tag) && /^[\s>]/.test(start.slice(tag.length)))
}

const longestBeginning = 12

/** Where the first tag begins: behind white space, an XML declaration and comments. */
function behindComments(source: string): number {
  let place = behindSpace(source, 0)
  for (;;) {
    const end = source.startsWith('<!--', place)
      ? source.indexOf('-->', place + 4)
      : source.startsWith('<?', place)
        ? source.indexOf('>', place)
        : -1
    if (end === -1) return place
    place = behindSpace(source, source.indexOf('>', end) + 1)
  }
}

function behindSpace(source: string, from: number): number {
  let place = from
  while (/[\s\ufeff]/.test(source[place] ?? 'x')) place++
  return place
}
