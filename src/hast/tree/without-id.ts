import type {Properties} from 'hast'

/** The properties for a second copy of an element: an id names one place. */
export function withoutId(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([name]) => name !== 'id'))
}
