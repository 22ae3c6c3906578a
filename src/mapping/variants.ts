/** A copy of an attribute for other screens or states, and the attribute that says whether it is shown. */
interface Variant {
  /** What its name has behind that of the attribute. */
  suffix: string
  /** The same of the one that switches it on. */
  switchedBy: string
  /** Where a block of Divi 5 keeps it, in the place of `desktop.value`. */
  path: string
  /** When readers saw it. */
  when: string
}

/** Divi’s copies of a value (MultiViewOptions.php). */
export const variants: readonly Variant[] = [
  {suffix: '_tablet', switchedBy: '_last_edited', path: 'tablet.value', when: 'on tablets'},
  {suffix: '_phone', switchedBy: '_last_edited', path: 'phone.value', when: 'on phones'},
  {
    suffix: '__hover',
    switchedBy: '__hover_enabled',
    path: 'desktop.hover',
    when: 'under the pointer'
  },
  {
    suffix: '__sticky',
    switchedBy: '__sticky_enabled',
    path: 'desktop.sticky',
    when: 'while it sticks'
  }
]

/** What the names of attributes end in that switch copies on. */
export const switches: readonly string[] = [...new Set(variants.map(({switchedBy}) => switchedBy))]

const ending = new RegExp(`(?:${[...variants.map(({suffix}) => suffix), ...switches].join('|')})$`)

/** Whether it is the name of a copy of another attribute, or of what switches one on: not printed twice. */
export function isVariant(name: string): boolean {
  return ending.test(name)
}
