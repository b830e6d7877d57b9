import { PlainDate, sayReading, type DateWindow } from '@dutywatch/domain/date'
import { windowOf, windowWhenever, type Dated, type Undated } from '@dutywatch/domain/tracker'
import { useEditing } from './editing.ts'
import { controlId, type Path } from './field.ts'
import { fieldsIn, valueAt } from './value-at.ts'

/** The days that the words of a timing are read as, said while they are typed, or why they are not read. */
export function WindowRead({ path }: { readonly path: Path }) {
  const { record, tracker } = useEditing()
  const timing = fieldsIn(valueAt(record, path))
  const owner = fieldsIn(valueAt(record, path.slice(0, -1))) ?? {}
  return (
    <output id={`${controlId(path)}-window`} className="window-read">
      {sayRead({ ...owner, timing }, tracker)}
    </output>
  )
}

function sayRead(record: Readonly<Record<string, unknown>>, tracker: Parameters<typeof windowOf>[0]): string {
  const timing = fieldsIn(record['timing'])
  if (typeof timing?.['words'] !== 'string') return 'Give the words, and the days they are read as are shown here.'
  const saidOn = PlainDate.safeParse(record['saidOn'])
  if (!saidOn.success) {
    const always = windowWhenever(tracker, record as Undated)
    return always ? sayAsRead(always) : 'Give the day it was said: these words are read from it.'
  }
  const read = windowOf(tracker, { ...record, saidOn: saidOn.data } as Dated)
  return read.ok ? sayAsRead(read.value) : read.message
}

function sayAsRead(window: DateWindow): string {
  return `${sayReading(window)}, as we read it`
}
