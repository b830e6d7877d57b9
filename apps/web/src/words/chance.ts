import { printPercent, type CountChange } from '@dutywatch/domain/evidence'

/** "+48.2%", "-3.1%": how a ratio differs from no change. */
export function printGrowth(ratio: number): string {
  const percent = (ratio - 1) * 100
  return `${percent > 0 ? '+' : ''}${printPercent(percent)}`
}

/** Whether a change is more than chance would do, with what chance leaves open. */
export function sayTested({ direction, ratio: { lower, upper } }: CountChange): string {
  const open = upper === undefined ? `${printGrowth(lower)} or more` : `between ${printGrowth(lower)} and ${printGrowth(upper)}`
  const verdict = direction === 'cannot-tell' ? 'Chance alone could do this' : `It ${direction} by more than chance would do`
  return `${verdict}: with what chance leaves open, the change is ${open}, 95 times of 100.`
}
