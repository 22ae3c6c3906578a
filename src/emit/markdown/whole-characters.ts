/** The character that starts at a place of a text: an emoji is two units. A space behind its end. */
export function wholeCharacterAt(text: string, place: number): string {
  return String.fromCodePoint(text.codePointAt(place) ?? 32)
}

/** The character that ends at a place of a text; empty at its start. */
export function wholeCharacterBefore(text: string, place: number): string {
  const unit = text.charCodeAt(place - 1)
  return text.slice(unit >= 0xdc00 && unit <= 0xdfff ? place - 2 : place - 1, place)
}
