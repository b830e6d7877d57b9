import { addressFrom } from '../../place/address.ts'
import { useSite } from '../../place/site-state.ts'
import type { ChangeAnswer } from './answers.ts'

/** Where what moved stands now: on the page of the provision it is in, or on this page when that provision is on it. */
export function useMoves(
  { moves, from, to }: Pick<ChangeAnswer, 'moves' | 'from' | 'to'>,
  shown: ReadonlySet<string>,
): (address: string) => string | undefined {
  const site = useSite()
  return (address) => {
    const anchor = moves[address]
    if (anchor === undefined) return undefined
    if (shown.has(anchor)) return `#${address}`
    const hash = anchor === address ? undefined : address
    return addressFrom(site, { to: `/bill/compare/${from.id}/${to.id}/${anchor}`, hash })
  }
}
