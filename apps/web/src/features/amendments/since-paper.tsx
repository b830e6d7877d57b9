import { sayDay } from '@dutywatch/domain/date'
import { Section } from '../../ui/section.tsx'
import { listed } from '../../words/listed.ts'
import type { PaperAnswer } from './answers.ts'

const aspects = {
  number: 'has another number',
  words: 'says something else',
  statement: 'has another explanatory statement',
  members: 'has other members’ names',
  decision: 'was decided',
} as const

/** What is new on a paper since the one before it. */
export function SincePaper({ before, since }: PaperAnswer) {
  if (!before || !since) return null
  const { added, gone, changed } = since
  return (
    <Section id="since" title={`What is new since ${sayDay(before.publishedOn)}`}>
      {added.length + gone.length + changed.length === 0 ? (
        <p className="empty">Nothing: the paper was printed again as it was.</p>
      ) : (
        <ul>
          {added.map(({ number, address }) => (
            <li key={address}>
              <a href={`#${address}`}>{number}</a> is new.
            </li>
          ))}
          {gone.map(({ number, address }) => (
            <li key={`gone-${address}`}>{number} of the paper before is gone.</li>
          ))}
          {changed.map(({ number, address, what, newMembers }) => (
            <li key={address}>
              <a href={`#${address}`}>{number}</a> {listed(what.map((aspect) => aspects[aspect]))}
              {newMembers.length > 0 && `; new: ${listed(newMembers)}`}.
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
