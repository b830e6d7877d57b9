import { PlainDate } from '@dutywatch/domain/date'

/** The text as a day, when it is one. */
export function dayIn(text: string): PlainDate | undefined {
  const read = PlainDate.safeParse(text)
  return read.success ? read.data : undefined
}
