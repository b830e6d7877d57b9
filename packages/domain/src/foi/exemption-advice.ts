import type { ExemptionMatter } from './exemptions.data.ts'
import type { Exemption } from './read-exemptions.ts'

const advice: Readonly<Record<ExemptionMatter, (advisedBy: string) => string>> = {
  cost: (section) =>
    `Narrow the request to what fits within the limit: fewer questions, a shorter period, or only what the system counts without reading records. The authority must advise how (section ${section}).`,
  vexatious: () => 'Say what the request is for and what sets it apart from earlier ones.',
  accessible: () => 'Ask where exactly it is published, and check that every figure asked for is there.',
  publication: () =>
    'Ask for the day of publication, and take it from there; ask whether the figures can be given sooner if that is far off.',
  personal: () =>
    'Ask for figures that point to nobody: small numbers suppressed or in ranges, or totals over a longer period or a wider area.',
  harm: () => '',
}

/**
 * What to try after a refusal on one ground, in a sentence or two, besides asking for a review. For grounds of harm it says what a review
 * must weigh.
 * @see Freedom of Information Act 2000 s.16; Freedom of Information (Scotland) Act 2002 s.15
 */
export function adviceOn({ matter, kind, name, regime }: Exemption): string {
  if (matter !== 'harm') return advice[matter](regime === 'FOIA' ? '16' : '15')
  if (kind === 'qualified')
    return `Ask how the public interest was weighed: the ground (${name}) holds only where the harm outweighs the good of disclosure.`
  return `Ask how the ground (${name}) covers mere counts.`
}
