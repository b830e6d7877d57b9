import { Link } from '../../ui/link.tsx'
import { Section } from '../../ui/section.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { nameText } from '@dutywatch/domain/parliament'
import type { FoundProvision, SearchAnswer } from './answer.ts'
import { Extract } from './extract.tsx'
import { Paging } from './paging.tsx'

/** The provisions found, page by page. The same words in several texts are shown once. */
export function FoundProvisions(answer: SearchAnswer) {
  return (
    <Section id="provisions" title="In the words of the law">
      <ul className="plain-list found">
        {alike(answer.provisions).map((found) => (
          <li key={`${found[0].text.id} ${found[0].address}`}>
            <Found found={found} />
          </li>
        ))}
      </ul>
      <Paging answer={answer} found={answer.total} atLeast={answer.atLeast} />
    </Section>
  )
}

type Alike = readonly [FoundProvision, ...FoundProvision[]]

/** Gathers neighbours that say the same under the same heading. */
function alike(provisions: readonly FoundProvision[]): Alike[] {
  const said = new Map<string, [FoundProvision, ...FoundProvision[]]>()
  for (const found of provisions) {
    const key = [found.level, '', ...found.heading, '', ...found.extract]
      .map((part) => (typeof part === 'string' ? part : part.text))
      .join('|')
    const others = said.get(key)
    if (others) others.push(found)
    else said.set(key, [found])
  }
  return [...said.values()]
}

function Found({ found }: { readonly found: Alike }) {
  const [{ level, label, heading, extract }] = found
  return (
    <>
      <p className="found-name">{heading.length > 0 ? <Extract pieces={heading} /> : nameLabel(level, label ?? '')}</p>
      {extract.length > 0 && (
        <p>
          <Extract pieces={extract} />
        </p>
      )}
      <ul className="found-in small">
        {found.map(({ text, address, label: number }) => (
          <li key={`${text.id} ${address}`}>
            <Link to={`/bill/texts/${text.id}/${address}`}>
              {number === undefined ? 'In' : `${nameLabel(level, number)} of`} {nameText(text)}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function nameLabel(level: string, label: string): string {
  return /^[a-z]{4}/i.test(label) ? label : `${capitalised(level)} ${label}`.trim()
}
