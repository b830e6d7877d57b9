const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

/** The day of an instant, where the reader is: "26 October 2023". */
export function sayInstantDay(instant: string): string {
  return day.format(new Date(instant))
}

/** An instant, where the reader is: "26 October 2023, 12:04". */
export function sayInstant(instant: string): string {
  const at = new Date(instant)
  return `${day.format(at)}, ${time.format(at)}`
}
