import type { Commencement } from '@dutywatch/domain/provision'
import { StateBadge } from '../../ui/badge.tsx'
import { Citations } from '../../ui/citations.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { sayCommencement } from '../../words/commencement.ts'
import { forceStatusWords } from '../../words/law.ts'
import { sayProvisions } from '../../words/provisions.ts'
import type { ThreadAnswer } from './answers.ts'

/** Whether a provision has effect, and everything on record that decides it. */
export function Commencing({ force, texts }: ThreadAnswer) {
  if (force === undefined) return null
  const { status, on, said } = force
  return (
    <Section id="in-force" title="Is it in force?">
      <p>
        <StateBadge state={forceStatusWords[status]} />
        {on && (
          <>
            {' '}
            {status === 'appointed' ? 'from' : 'since'} <Day on={on} />
          </>
        )}
        .
      </p>
      {said.length === 0 ? (
        <p>
          No record of ours says when {texts.some(({ kind }) => kind === 'act') ? 'it comes' : 'it would come'} into force.{' '}
          <Link to="/after-royal-assent">What is on record for the rest of the Act</Link>
        </p>
      ) : (
        <ol>
          {said.map((record) => (
            <li key={record.id}>
              <Said record={record} />
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function Said({ record }: { readonly record: Commencement }) {
  return (
    <>
      {sayCommencement(record)}{' '}
      <span className="under">
        {capitalised(sayProvisions(record.provisions))}. {record.note} <Citations of={record.citations} />
      </span>
    </>
  )
}
