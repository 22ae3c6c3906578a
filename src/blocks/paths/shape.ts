/**
 * For each block the shortcode's attributes and where Divi 5 keeps their values. `*` stands for the breakpoint and state
 * that a reader saw, `desktop.value`; `=word` at the end means `on` where the value is that word. `content` is what the
 * shortcode encloses.
 */
export type PathsOfBlocks = Readonly<Record<string, Readonly<Record<string, string>>>>
