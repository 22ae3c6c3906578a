/**
 * The attributes of a shortcode and where Divi 5 keeps their values. `*` stands for the breakpoint and state that a reader saw,
 * `desktop.value`; `=word` at the end means `on` where the value is that word. `content` is what the shortcode encloses.
 */
export type PathsOfBlock = Readonly<Record<string, string>>

/** The same for each block by its name. */
export type PathsOfBlocks = Readonly<Record<string, PathsOfBlock>>
