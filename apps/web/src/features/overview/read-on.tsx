import { useSite } from '../../place/site-state.ts'
import { questionsOn } from '../../shell/questions.ts'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'

const answers: Readonly<Record<string, string>> = {
  '/bill': 'Its way through both Houses, every day and print, and what can come next.',
  '/asks': 'The demands, taken apart, and how each text answers them.',
  '/promises': 'Who named which day, how often it moved, and what became of it.',
  '/evidence': 'Recorded offences by release, shares with their denominators, and published figures checked.',
  '/duties': 'What providers owe, under which section, and from when.',
  '/powers': 'What the regulator may do, what it has done, and the largest fine.',
}

/** What the pages answer on days before there was a Bill, or an Act. */
const before: Readonly<Record<string, string>> = {
  '/bill': 'What was promised while there was no Bill, and the texts so far.',
  '/powers': 'What was asked that a regulator could do, and the largest fine under other laws.',
}

/** The questions of the navigation with what their pages answer. */
export function ReadOn() {
  const { tracker } = useSite()
  const isBefore: Readonly<Record<string, boolean>> = {
    '/bill': tracker?.known.bill === false,
    '/powers': tracker?.known.act === false,
  }
  return (
    <Section id="read-on" title="Where to read on">
      <ul className="plain-list">
        {questionsOn(tracker).map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link> {isBefore[to] ? before[to] : answers[to]}
          </li>
        ))}
        <li>
          <Link to="/about">What is this site?</Link> For whom, on what terms, and <Link to="/method">how we work</Link>.
        </li>
      </ul>
    </Section>
  )
}
