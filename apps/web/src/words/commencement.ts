import { sayDay } from '@dutywatch/domain/date'
import type { Commencement } from '@dutywatch/domain/provision'

/** What one record of commencement says, as a sentence: "Came into force on 10 January 2024, by S.I. 2023/1420." */
export function sayCommencement(
  record: Pick<Commencement, 'event' | 'on' | 'knownFrom' | 'instrument' | 'trigger' | 'partial'>,
): string {
  const { event, on, knownFrom, instrument, trigger, partial } = record
  const day = on === undefined ? '' : ` ${sayDay(on)}`
  const by = instrument === undefined ? '' : `, by ${instrument}`
  const after = trigger === undefined ? '' : `, with ${trigger}`
  const only = partial === undefined ? '' : `, in part: ${partial}`
  switch (event) {
    case 'came-into-force':
      return `Came into force on${day}${by}${after}${only}.`
    case 'appointed':
      return `On ${sayDay(knownFrom)} a day was set for it:${day}${by}${after}${only}.`
    case 'revoked':
      return `On ${sayDay(knownFrom)} the day that had been set was taken back${by}.`
    case 'repealed':
      return `Ceased to be law on${day}${by}${only}.`
    default:
      return `On ${sayDay(knownFrom)} no day was set for it${trigger === undefined ? '' : `: it waits for ${trigger}`}.`
  }
}
