import type {Element, Properties} from 'hast'

/** Where scripts that load late keep an address; these say so even beside a picture that is shown meanwhile. */
const addresses = ['dataSrc', 'dataLazySrc']
/** These may say something else, such as the file behind a magnifying glass, where there is a picture already. */
const maybeAddresses = [
  'dataLazy',
  'dataOriginal',
  'dataOrigSrc',
  'dataLazyload',
  'dataCfsrc',
  'dataEzsrc',
  'dataOptSrc',
  'nitro-lazy-src'
]
const allAddresses = [...addresses, ...maybeAddresses]
const sourceSets = ['dataSrcset', 'dataSrcSet', 'dataLazySrcset', 'nitro-lazy-srcset']

/** All properties that only scripts read which load late. */
export const lateProperties: readonly string[] = [...allAddresses, ...sourceSets]

/** A property of hast with a text. */
interface NamedText {
  name: string
  value: string
}

/** The address that a script was to set; `undefined` where there is none, or where the real one is there too. */
export function lateAddress({properties}: Element): NamedText | undefined {
  return find(properties, isPlaceholder(properties.src) ? allAddresses : addresses)
}

/** The `srcset` that a script was to set. */
export function lateSourceSet({properties}: Element): NamedText | undefined {
  return find(properties, sourceSets)
}

function find(properties: Properties, names: readonly string[]): NamedText | undefined {
  for (const name of names) {
    const value = properties[name]
    if (isAddress(value)) return {name, value}
  }
  return undefined
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && !/^\s*data:/i.test(value)
}

const placeholderName =
  /(?:^|\/)(?:1x1|blank|dummy|gr[ae]y|lazy|lazyload|loader|loading|pixel|placeholder|spacer|transparent)[\w.-]{0,40}\.(?:gif|jpe?g|png|svg|webp)(?:\?|$)/i

/** Whether the picture at an address is none: nothing, or what scripts show until it is there. */
export function isPlaceholder(src: unknown): boolean {
  if (!isAddress(src)) return true
  return src === '#' || src.startsWith('about:') || placeholderName.test(src)
}
