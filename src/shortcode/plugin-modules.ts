/**
 * The tag of a module that is none of Divi's own: its builder writes its version into every module, whatever plug-in brought it
 * along. No bracket stands within a tag, so that nothing is read twice.
 */
const moduleOfPlugin =
  /\[(?!et\\?_pb\\?_)([A-Za-z](?:[\w-]|\\_){0,100})(?=\s)[^[\]]*?[\s”″"]\\?_builder\\?_version=/g

/** The names that are read beside Divi's: those that were asked for, and those of modules that plug-ins brought to the builder. */
export function namesRead(source: string, asked: readonly string[] = []): readonly string[] {
  if (!source.includes('version=')) return asked
  const found = new Set<string>()
  for (const [, name = ''] of source.matchAll(moduleOfPlugin)) found.add(name.replaceAll('\\', ''))
  return found.size === 0 ? asked : [...asked, ...found]
}
