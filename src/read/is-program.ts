/** Whether a file of the user’s own is a program, which may do anything, and not data. */
export function isProgram(file: string): boolean {
  return /\.[cm]?js$/.test(file)
}
