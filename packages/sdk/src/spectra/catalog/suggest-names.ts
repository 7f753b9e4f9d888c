import { type NameIndex, spell } from './name-index.ts'

const MOST = 5

/** Primary names of novae that are called something like it, the likeliest first. */
export function suggestNames(index: NameIndex, name: string): readonly string[] {
  const wanted = spell(name, 'blanks')
  if (wanted === '') return []
  // A third of the letters may be wrong; more is another name.
  const most = Math.max(1, Math.floor(wanted.length / 3))
  const { primary, alias } = index.at('blanks')
  const distances = new Map<string, number>()
  for (const [spelling, novae] of [...primary, ...alias]) {
    const distance = distanceWithin(wanted, spelling, most)
    if (distance > most) continue
    for (const { primary_name } of novae)
      distances.set(primary_name, Math.min(distance, distances.get(primary_name) ?? distance))
  }
  return [...distances]
    .sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([primary_name]) => primary_name)
}

/** How many letters have to be changed, added or left out; anything above `most` is only said to be more. */
export function distanceWithin(wanted: string, name: string, most: number): number {
  // Half a name is what people remember.
  if (wanted.length >= 3 && name.includes(wanted)) return 1
  if (Math.abs(wanted.length - name.length) > most) return most + 1
  let row = Array.from({ length: name.length + 1 }, (_, column) => column)
  for (let line = 1; line <= wanted.length; line++) {
    const next = [line]
    for (let column = 1; column <= name.length; column++) {
      const change = (row[column - 1] ?? 0) + (wanted[line - 1] === name[column - 1] ? 0 : 1)
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    if (Math.min(...next) > most) return most + 1
    row = next
  }
  return row[name.length] ?? most + 1
}
