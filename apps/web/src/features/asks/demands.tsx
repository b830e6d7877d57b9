import { nameText } from '@dutywatch/domain/parliament'
import { VerdictBadge } from '../../ui/badge.tsx'
import { FoldedCitations } from '../../ui/citations.tsx'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import type { AsksAnswer } from './answer.ts'

/** The demands as they were put, each with the asks it comes to and how the text tested last answers them. */
export function Demands({ answer: { demands, strip, tested } }: { readonly answer: AsksAnswer }) {
  const last = tested.at(-1)?.text
  const verdicts = new Map(strip.map(({ ask, cells }) => [ask.id, cells.at(-1)?.verdict]))
  return demands.map(({ demand, asks }) => (
    <Section key={demand.id} id={demand.id} title={demand.title}>
      <p>{demand.wording}</p>
      <FoldedCitations of={demand.citations} />
      <ul className="ask-list">
        {asks.map((ask) => (
          <li key={ask.id} id={ask.id}>
            <span className="code">{ask.code}</span>
            <div>
              <Link to={`/asks/${ask.id}`}>{ask.text}</Link>
              {last && (
                <span className="cell-note">
                  <VerdictBadge verdict={verdicts.get(ask.id) ?? 'not-assessed'} /> in {nameText(last)}
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  ))
}
