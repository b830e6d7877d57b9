import { isOnlyRounded, type Asserted } from './asserted.ts'
import { printNumber } from './print.ts'

/** What is asserted, as something that can be tested, with its unit in words: "more than 3,200 uses of a platform", "about 50% of them". */
export function printAsserted(asserted: Asserted | undefined, unit: string | undefined): string | undefined {
  switch (asserted?.kind) {
    case 'comparable':
      return 'that the figures can be combined'
    case 'more-than':
      return moreThan(asserted.value, unit)
    case 'less-than':
      return `less than ${withUnit(asserted.value, unit)}`
    case 'fraction':
      return `${asserted.words} ${unit?.replace(/^% ?/, '') ?? ''}`.trimEnd()
    case 'rounded':
      return withUnit(asserted.value, unit)
    case 'value':
      return isOnlyRounded(asserted) ? withUnit(asserted.value, unit) : `about ${withUnit(asserted.value, unit)}`
    case undefined:
      break
  }
  return undefined
}

/** A multiple is said as one: "more than the earlier rate", "more than twice". */
function moreThan(value: number, unit: string | undefined): string {
  const times = /^times\b ?(.*)$/.exec(unit ?? '')?.[1]
  if (times === undefined) return `more than ${withUnit(value, unit)}`
  if (value === 1 && times !== '') return `more than ${times}`
  return `more than ${value === 2 ? 'twice' : `${printNumber(value)} times`} ${times}`.trimEnd()
}

function withUnit(value: number, unit: string | undefined): string {
  const words = unit === undefined ? '' : unit.startsWith('%') ? unit : ` ${unit}`
  return `${printNumber(value)}${words}`
}
