/** How many names of a document are found again by their slot: it has few of them, each many times. */
export const slots = 256

/** The slot of the name between the offsets, by its length and two of its characters: no copy of the source is made for that. */
export function slotOf(source: string, start: number, end: number): number {
  return (source.charCodeAt(end - 1) + 7 * source.charCodeAt(end - 3) + 31 * (end - start)) % slots
}
