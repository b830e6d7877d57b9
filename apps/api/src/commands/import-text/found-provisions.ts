import {
  closeUp,
  headingOf,
  isGrouping,
  wordsOf,
  type Block,
  type LegislationText,
  type Provision,
} from '@dutywatch/bill-text/document'
import type { FoundProvision } from '../../db/queries/text-provisions.ts'

/**
 * What search finds in a text: each clause, section, paragraph of a Schedule and note whole, and the words that stand outside them, by
 * the address of what they stand in. Headings of Parts and Schedules are found by themselves.
 */
export function foundProvisions(sha256: string, text: LegislationText): FoundProvision[] {
  return found(text.body, undefined).map((one) => ({ ...one, sha256 }))
}

type Found = Omit<FoundProvision, 'sha256'>

function found(blocks: readonly Block[], within: Provision | undefined): Found[] {
  const loose = blocks.filter((block) => block.kind !== 'provision')
  const own = within || loose.length > 0 ? [entry(within, loose)] : []
  const inner = blocks.filter((block) => block.kind === 'provision')
  return [...own.filter(({ heading, words }) => heading !== '' || words !== ''), ...inner.flatMap(foundIn)]
}

function foundIn(provision: Provision): Found[] {
  return isGrouping(provision.level) ? found(provision.content, provision) : [entry(provision, provision.content)]
}

function entry(provision: Provision | undefined, content: readonly Block[]): Found {
  return {
    address: provision?.address ?? '',
    level: provision?.level ?? 'text',
    ...(provision?.label !== undefined && { label: closeUp(provision.label) }),
    heading: provision ? headingOf(provision) : '',
    words: wordsOf(content),
  }
}
