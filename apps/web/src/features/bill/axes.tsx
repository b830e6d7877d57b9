import { sayDay } from '@dutywatch/domain/date'
import { visitName, type SittingState, type Standing } from '@dutywatch/domain/parliament'
import { StateBadge } from '../../ui/badge.tsx'
import { KeyFacts } from '../../ui/key-facts.tsx'
import { Link } from '../../ui/link.tsx'
import { lawInForceWords } from '../../words/law.ts'
import type { BillWay } from './way.ts'

const outcomes = {
  'not-introduced': 'Not introduced',
  'in-progress': 'Undecided: Parliament is still considering it',
  enacted: 'Enacted: it has had Royal Assent',
  lapsed: 'Lapsed',
  withdrawn: 'Withdrawn',
  defeated: 'Defeated',
} as const satisfies Record<Standing['outcome'], string>

const sittings = {
  sitting: 'Being debated on this day',
  adjourned: 'Adjourned: more of this stage is to come',
  between: 'Between sittings: none is on record after the latest step',
  prorogued: 'None: the Session has ended',
} as const satisfies Record<SittingState, string>

/** Where the Bill stands, each question answered by itself: how far it came, what became of it, whether a House sits on it, its force. */
export function Axes({ way: { bill, standing, visits } }: { readonly way: BillWay }) {
  const at = 'stage' in standing ? standing.stage : undefined
  const stage =
    at === undefined ? visits.at(-1) : visits.findLast((visit) => visit.stage === at.stage && visit.first === at.first)
  return (
    <KeyFacts
      facts={[
        {
          term: 'Latest step',
          value: stage && `${visitName(stage)}, ${sayDay(stage.last)}`,
          source: stage?.events.at(-1)?.citations,
        },
        { term: 'Outcome', value: outcomes[standing.outcome] },
        { term: 'In Parliament', value: standing.outcome === 'in-progress' ? sittings[standing.sitting] : 'Nothing is due' },
        { term: 'In force', value: <InForce standing={standing} /> },
        {
          term: 'Called',
          value: bill.titles.map(({ title, from }) => `${title} (from ${sayDay(from)})`).join('; '),
          source: bill.citations,
        },
      ]}
    />
  )
}

function InForce({ standing }: { readonly standing: Standing }) {
  if (standing.outcome !== 'enacted') return 'Nothing: it is not law'
  return (
    <>
      <StateBadge state={lawInForceWords[standing.inForce]} /> <Link to="/after-royal-assent">What has come into force</Link>
    </>
  )
}
