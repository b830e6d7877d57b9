import { nameText } from '@dutywatch/domain/parliament'
import { capitalised } from '../../words/capitalised.ts'
import { listed } from '../../words/listed.ts'
import { sayProvisions } from '../../words/provisions.ts'
import type { ProvisionAnswer } from './answers.ts'

type Named = Pick<ProvisionAnswer['provision'], 'level' | 'label'>

/** What a provision is called: "Clause 4", "Schedule 2", "Part 1"; its heading stands beside it. */
export function nameProvision({ level, label }: Named): string {
  if (label === undefined) return capitalised(level.replace('cross-heading', 'heading').replace('group', 'heading'))
  const bare = label.replace(/\.$/, '')
  return /^[a-z]{4}/i.test(bare)
    ? capitalised(bare.toLowerCase()).replace(/\b[ivxl]+$/, (numeral) => numeral.toUpperCase())
    : `${capitalised(level)} ${bare}`
}

/** "Clause 4: Quality of water". */
export function titleOfProvision(provision: Named, heading: string): string {
  const isNamed = provision.label !== undefined
  if (!isNamed) return heading === '' ? nameProvision(provision) : heading
  return heading === '' ? nameProvision(provision) : `${nameProvision(provision)}: ${heading}`
}

/** Which text it is of, and what it is called in the others. */
export function sayProvision({ provision, text, elsewhere = [] }: ProvisionAnswer, heading: string): string {
  const name = provision.label === undefined ? `“${heading}”` : nameProvision(provision)
  const start = `${name} of ${nameText(text)}`
  const others = elsewhere.flatMap(({ text: other, label }) =>
    label === undefined ? [] : [`${sayProvisions(label)} in ${nameText(other)}`],
  )
  if (others.length === 0) return `${start}, as printed.`
  return `${start}, as printed. It is ${listed(others)}.`
}
