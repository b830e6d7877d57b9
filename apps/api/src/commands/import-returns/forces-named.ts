import { namesOf } from '@dutywatch/domain/evidence'
import { find, type Tracker } from '@dutywatch/domain/tracker'
import type { ReturnSource } from './return-source.ts'

/** So many rows of a sheet are looked through for names: letterheads and titles stand at the top. */
const rowsLookedThrough = 60
/** A shorter name may be part of anything. */
const shortestName = 4

/** The names of the forces that a table names in its text, where its own is not among them; none where it is, or where none is named. */
export async function otherForcesNamed(tracker: Tracker, source: ReturnSource, own: string | undefined): Promise<string[]> {
  const force = find(tracker, 'forces', own)
  if (!force) return []
  const text = await textAtTheTop(source)
  const isNamed = (each: typeof force) =>
    namesOf(each).some((name) => name.length >= shortestName && text.includes(` ${plain(name)} `))
  return isNamed(force) ? [] : tracker.forces.filter(isNamed).map(({ name }) => name)
}

async function textAtTheTop({ sheets, rows }: ReturnSource): Promise<string> {
  const texts: string[] = []
  for (const { name } of sheets) {
    texts.push(name)
    let left = rowsLookedThrough
    for await (const part of rows(name)) {
      if (!part.ok) break
      const some = part.value.rows.slice(0, left)
      texts.push(...some.flatMap(({ cells }) => cells.flatMap((cell) => cell?.text ?? [])))
      left -= some.length
      if (left <= 0) break
    }
  }
  return ` ${texts.map(plain).join(' | ')} `
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}
