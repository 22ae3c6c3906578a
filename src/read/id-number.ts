/** An id of WordPress as the number that its REST interface gives; one that is no number stays as it is. */
export function idNumber(id: string): string | number {
  return /^\d{1,15}$/.test(id) ? Number(id) : id
}
