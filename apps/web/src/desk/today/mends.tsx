import type { Mend, MendKind, Need, NeedPlace } from '@dutywatch/api/desk'
import { Link } from '@tanstack/react-router'
import { mendWords } from './need-words.ts'

/** What is begun, by its collection; all else is put into the record itself. */
const begins: Readonly<Partial<Record<MendKind, string>>> = {
  happened: 'dateStatements',
  'new-date': 'dateStatements',
  'given-up': 'dateStatements',
  'promised-anew': 'commitments',
  verdict: 'verdicts',
}

/** Everything that would settle a need; kept back where somebody has proposed to do so already. */
export function Mends({ need: { mends, to, underWay }, name }: { readonly need: Need; readonly name: string }) {
  if (mends.length === 0) return null
  const links = (
    <ul className="plain-list mends">
      {mends.map((mend) => (
        <li key={mend.as}>
          <MendLink mend={mend} to={to} name={name} />
        </li>
      ))}
    </ul>
  )
  if (!underWay) return links
  return (
    <details>
      <summary>
        Record something else<span className="visually-hidden">: {name}</span>
      </summary>
      {links}
    </details>
  )
}

/** Leads to the editor in which something is settled, with what is known of it filled in. */
function MendLink({ mend, to, name }: { readonly mend: Mend; readonly to: NeedPlace; readonly name: string }) {
  if (to.kind !== 'record') return null
  const { as, text } = mend
  const collection = begins[as]
  return (
    <Link
      to="/records/$collection/$id"
      params={collection === undefined ? { collection: to.collection, id: to.id } : { collection, id: 'new' }}
      search={{ about: `${to.collection}/${to.id}`, as, ...(text !== undefined && { text }) }}
      preload={false}
    >
      {mendWords[as]}
      <span className="visually-hidden">: {name}</span>
    </Link>
  )
}
