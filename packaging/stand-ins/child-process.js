/** Stands in for `node:child_process`, which is loaded where a program is started: commander would for commands that are programs. */
export function spawn(...words) {
  return process.getBuiltinModule('node:child_process').spawn(...words)
}
