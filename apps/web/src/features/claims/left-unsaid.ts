import type { Unit } from '@dutywatch/domain/evidence'
import type { ClaimAnswer } from './answers.ts'

/** What a count in a unit never tells, whatever it comes to. */
const unitsLeaveUnsaid: Readonly<Record<Unit, string>> = {
  'recorded-offences':
    'How many offences were committed, or how many children were harmed: it counts what police entered in their records, whenever it took place.',
  'platform-uses': 'How many offences or children there were: one offence may involve several apps, and each use is counted.',
  'cases-with-known-method': 'Anything of the cases whose method was not recorded.',
  victims: 'How many offences there were: one offence may have several victims, and one victim may suffer several.',
}

/** What a statement does not say: what its units never tell, who is not in its figures, and what their releases caution of. */
export function leftUnsaid({ claim, evidence }: Pick<ClaimAnswer, 'claim' | 'evidence'>): string[] {
  const { figures, shares, releases } = evidence
  const shareUnits = shares.flatMap(({ share }): Unit[] => [
    ...(share.count === undefined ? [] : ['platform-uses' as const]),
    share.of.unit,
  ])
  const units = new Set([...figures.map(({ figure }) => figure.unit), ...shareUnits])
  const silent = figures.some(({ figure }) => figure.coverage === undefined)
  const short = figures.flatMap(({ figure: { coverage } }) => (coverage && coverage.answered < coverage.of ? [coverage] : []))
  const lines = [
    ...[...units].map((unit) => unitsLeaveUnsaid[unit]),
    ...(claim.asserted?.kind === 'comparable'
      ? []
      : short.map(({ answered, of }) => `What the other ${of - answered} of ${of} forces recorded.`)),
    ...(silent ? ['How many forces its figures cover, where their release does not say.'] : []),
    ...releases.flatMap(({ caveats }) => caveats),
  ]
  return [...new Set(lines)]
}
