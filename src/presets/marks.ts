/** Something in Markdown that a generator would have run. */
export interface TemplateMark {
  /** As the author wrote it. */
  text: string
  /** Nothing keeps the generator from it: Markdown code, which has no escapes. */
  isLeft?: boolean
}
