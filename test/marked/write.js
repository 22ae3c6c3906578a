/**
 * Writes an export in which every word, link and picture is a marker, to standard output and one post at a time:
 *
 *     node test/marked/write.js --posts 10000 --size 14000 --format wxr > export.xml
 *
 * `--format wxr|sql|rest|jsonl`, `--posts 2000`, `--size 8000` (characters of a content, about),
 * `--quotes straight|typographic|entity|mixed`, `--content marked|prose` (prose has straight quotes and no marker: posts as authors write them). The same arguments give the same bytes. Files of the media library and layouts of Divi’s are in
 * `wxr` and `sql`, as items of their own. Vitest's server reads the TypeScript, so that nothing has to be built.
 */
import {runMain} from '../run-main.js'

await runMain('test/marked/write.ts')
