/** Whether a value, as out of JSON, is an object with members. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object without the members that are `undefined`, for types whose members are there or not. */
export function defined<T extends Record<string, unknown>>(
  values: T
): {[Key in keyof T]?: Exclude<T[Key], undefined>} {
  const result: {[Key in keyof T]?: Exclude<T[Key], undefined>} = {}
  for (const key in values) {
    const value = values[key]
    if (isDefined(value)) result[key] = value
  }
  return result
}

function isDefined<T>(value: T): value is Exclude<T, undefined> {
  return value !== undefined
}
