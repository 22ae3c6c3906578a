/**
 * The shapes that travel between the stages, by the stage that makes them. Interfaces only: they import nothing of ours
 * but one another, so no stage can reach another one through them.
 */
export type * from './types/mapping.ts'
export type * from './types/messages.ts'
export type * from './types/module-options.ts'
export type * from './types/options.ts'
export type * from './types/parts.ts'
export type * from './types/post.ts'
export type * from './types/result.ts'
export type * from './types/tokens.ts'
export type * from './types/tree.ts'
