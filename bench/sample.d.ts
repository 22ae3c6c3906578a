/** One document as Divi stores them, of about so many UTF-16 units; the same for the same seed. */
export function makeSample(size: number, seed?: number): string
