import type { CollectionName } from '@dutywatch/domain/tracker'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { collectionWords } from '../../words/collections.ts'
import { Section } from '../../ui/section.tsx'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { sayInstant } from '../shell/say-instant.ts'

/** What somebody began in a collection and has not proposed, the last first; nothing where there is none. */
export function BegunByYou({ collection }: { readonly collection: CollectionName }) {
  const { campaign, may } = useAtDesk()
  const { data } = useQuery({
    queryKey: ['drafts', campaign],
    queryFn: () => desk.drafts.mine.query({ campaign }),
    enabled: may('draft'),
    staleTime: 0,
  })
  const own = data?.filter((draft) => draft.collection === collection) ?? []
  if (own.length === 0) return null
  return (
    <Section id="begun" title={`Begun by you (${own.length})`}>
      <ul className="plain-list rows">
        {own.map(({ recordId, name, savedAt }) => (
          <li key={recordId}>
            <Link to="/records/$collection/$id" params={{ collection, id: recordId }}>
              {name ?? `A new ${collectionWords[collection].one}, with no name yet`}
            </Link>
            <span className="help">{sayInstant(savedAt)}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
