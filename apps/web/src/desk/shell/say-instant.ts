/** Where the campaign works, whose time everybody at the desk is told: an embargo is agreed in it. */
const timeZone = 'Europe/London'
const day = new Intl.DateTimeFormat('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' })
const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', timeZoneName: 'short' })

/** The day of an instant in the United Kingdom: "26 October 2023". */
export function sayInstantDay(instant: string): string {
  return day.format(new Date(instant))
}

/** An instant in the time of the United Kingdom, and which that is: "26 October 2023, 12:04 BST". */
export function sayInstant(instant: string): string {
  const at = new Date(instant)
  return `${day.format(at)}, ${time.format(at)}`
}
