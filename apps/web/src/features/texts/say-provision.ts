import { nameText } from '@dutywatch/domain/parliament'
import { counted } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import { nameProvision } from '../../words/provision-names.ts'
import { sayProvisions } from '../../words/provisions.ts'
import type { ProvisionAnswer } from './answers.ts'

/** Which text it is of, and what it is called in the others. */
export function sayProvision({ provision, text, ladder }: ProvisionAnswer, heading: string): string {
  const name = provision.label === undefined ? `“${heading}”` : nameProvision(provision)
  const start = `${name} of ${nameText(text)}, as printed`
  const others = ladder.filter((rung) => rung.text.id !== text.id).flatMap(calledIn)
  const same = new Set(others.map(({ called }) => called))
  if (others.length === 0) return `${start}.`
  if (same.size === 1 && same.has(lowered(name)))
    return `${start}. It has the same number in ${counted(others.length, 'other text', 'other texts')}.`
  return `${start}. It is ${listed(others.map(({ called, text: other }) => `${called} ${other}`))}.`
}

function calledIn({ text, label, provision }: ProvisionAnswer['ladder'][number]) {
  const called = provision?.label === undefined ? label && sayProvisions(label) : lowered(nameProvision(provision))
  return called === undefined ? [] : [{ called, text: text.kind === 'act' ? 'of the Act' : text.label }]
}

function lowered(name: string): string {
  return /^(Part|Schedule|Chapter)/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1)
}
