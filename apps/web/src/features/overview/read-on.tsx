import { questions } from '../../shell/questions.ts'
import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'

const answers: Readonly<Record<string, string>> = {
  '/bill': 'Its way through both Houses, every sitting and print, and what can come next.',
  '/asks': 'The demands, taken apart, and how each text answers them.',
  '/promises': 'Who named which day, how often it moved, and what became of it.',
  '/evidence': 'Recorded offences by release, shares with their denominators, and the article checked.',
  '/duties': 'What providers owe, under which section, and from when.',
  '/powers': 'What the regulator may do, what it has done, and the largest fine.',
}

/** The questions of the navigation with what their pages answer. */
export function ReadOn() {
  return (
    <Section id="read-on" title="Where to read on">
      <ul className="plain-list">
        {questions.map(({ to, label }) => (
          <li key={to}>
            <Link to={to}>{label}</Link> {answers[to]}
          </li>
        ))}
        <li>
          <Link to="/about">What is this site?</Link> For whom, on what terms, and <Link to="/method">how we work</Link>.
        </li>
      </ul>
    </Section>
  )
}
