import { unitWords, type Unit } from '@dutywatch/domain/evidence'
import type { ClaimAnswer } from './answers.ts'

/** What a count in a unit never tells, whatever it comes to. */
const unitsLeaveUnsaid: Readonly<Record<Unit, string>> = {
  'recorded-offences':
    'How many offences were committed, or how many people were harmed: it counts what police entered in their records, whenever it took place.',
  'platform-uses': 'How many offences or victims there were: one offence may involve several apps, and each use is counted.',
  'cases-with-known-method': 'Anything of the cases whose method was not recorded.',
  victims: 'How many offences there were: one offence may have several victims, and one victim may suffer several.',
}

/** What a statement does not say: what its units never tell, and who is not in its figures. */
export function leftUnsaid({ claim, evidence: { figures, shares } }: Pick<ClaimAnswer, 'claim' | 'evidence'>): string[] {
  const counted = new Set<Unit>([
    ...figures.map(({ figure }) => figure.unit),
    ...shares.map(({ share }) => share.of.unit),
    ...(shares.some(({ share }) => share.count !== undefined) ? (['platform-uses'] as const) : []),
  ])
  const units = Object.keys(unitsLeaveUnsaid) as Unit[]
  const named = units.filter((unit) => counted.has(unit) || claim.unit?.includes(unitWords[unit]))
  const missing = figures.flatMap(({ figure: { label, coverage } }) => {
    if (coverage === undefined) return [`How many forces it covers: the release of “${label}” does not say.`]
    const left = coverage.of - coverage.answered
    return left > 0 ? [`What ${left} of the ${coverage.of} forces recorded: they are not in “${label}”.`] : []
  })
  return [...named.map((unit) => unitsLeaveUnsaid[unit]), ...new Set(missing)]
}
