import { useMutation, useQuery } from '@tanstack/react-query'
import { answers, desk } from '../desk-client.ts'
import { Refused } from '../shell/desk-form.tsx'
import { sayInstant } from '../shell/say-instant.ts'
import { Section } from '../../ui/section.tsx'
import { sayBrowser } from './say-browser.ts'

const key = ['sessions']

/** Where I am signed in. */
export function Sessions() {
  const held = useQuery({ queryKey: key, queryFn: () => desk.sessions.list.query() })
  const again = () => answers.invalidateQueries({ queryKey: key })
  const end = useMutation({ mutationFn: (session: string) => desk.sessions.end.mutate({ session }), onSuccess: again })
  const endOthers = useMutation({ mutationFn: () => desk.sessions.endOthers.mutate(), onSuccess: again })
  const others = held.data?.filter(({ isThis }) => !isThis) ?? []
  return (
    <Section id="sessions" title="Where you are signed in">
      <ul className="plain-list rows">
        {held.data?.map(({ id, lastUsed, address, userAgent, isThis }) => (
          <li key={id}>
            <span>
              {sayBrowser(userAgent)}
              {isThis && ' (this one)'}
              <span className="help">
                , last used {sayInstant(lastUsed)}
                {address && `, from ${address}`}
              </span>
            </span>
            {!isThis && (
              <button type="button" className="quiet" onClick={() => end.mutate(id)}>
                Sign out <span className="visually-hidden">{sayBrowser(userAgent)}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      <Refused error={held.error ?? end.error ?? endOthers.error} />
      {others.length > 1 && (
        <button type="button" className="secondary" onClick={() => endOthers.mutate()}>
          Sign out everywhere else
        </button>
      )}
    </Section>
  )
}
