import type { Role } from '@dutywatch/api/desk'
import { useMutation, useQuery } from '@tanstack/react-query'
import { answers, desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { sayInstantDay } from '../shell/say-instant.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { Invitations } from './invitations.tsx'
import { roles, roleWords } from './role-words.ts'

/** Who works in this campaign, and who is invited. */
export function PeoplePage() {
  const { campaign, may } = useAtDesk()
  const people = useQuery({ queryKey: ['people', campaign], queryFn: () => desk.people.list.query({ campaign }) })
  const again = () => answers.invalidateQueries({ queryKey: ['people', campaign] })
  const change = useMutation({
    mutationFn: (input: { person: string; role: Role }) => desk.people.changeRole.mutate({ campaign, ...input }),
    onSettled: again,
  })
  const end = useMutation({
    mutationFn: (person: string) => desk.people.endMembership.mutate({ campaign, person }),
    onSettled: again,
  })
  const signOut = useMutation({ mutationFn: (person: string) => desk.people.endSessions.mutate({ campaign, person }) })
  const canChange = may('change-roles')
  const count = people.data?.length
  return (
    <DeskPage
      title="People"
      opening={
        count === undefined
          ? 'One moment…'
          : count === 1
            ? 'One person works in this campaign.'
            : `${count} people work in this campaign.`
      }
    >
      <Refused error={people.error ?? change.error ?? end.error ?? signOut.error} />
      <DataTable
        caption="Who they are, and what they may do"
        rows={people.data ?? []}
        rowKey={({ person }) => person}
        columns={[
          { heading: 'Name', cell: ({ name }) => name },
          { heading: 'E-mail address', cell: ({ email }) => email },
          {
            heading: 'Role',
            cell: ({ person, name, role }) =>
              canChange ? (
                <select
                  aria-label={`Role of ${name}`}
                  value={role}
                  onChange={({ target }) =>
                    change.mutate({ person, role: roles.find((each) => each === target.value) ?? 'viewer' })
                  }
                >
                  {roles.map((each) => (
                    <option key={each} value={each}>
                      {roleWords[each].word}
                    </option>
                  ))}
                </select>
              ) : (
                role
              ),
          },
          { heading: 'Since', cell: ({ since }) => sayInstantDay(since) },
          { heading: 'Second factor', cell: ({ secondFactor }) => (secondFactor ? 'on' : 'not set up') },
          ...(canChange
            ? [
                {
                  heading: 'Sessions',
                  cell: ({ person, name }: { person: string; name: string }) => (
                    <button
                      type="button"
                      className="quiet"
                      onClick={() =>
                        confirm(`Sign ${name} out on every device? They can sign in again.`) && signOut.mutate(person)
                      }
                    >
                      {signOut.isSuccess && signOut.variables === person ? 'Signed out' : 'Sign out'}{' '}
                      <span className="visually-hidden">{name}</span>
                    </button>
                  ),
                },
                {
                  heading: 'Take away',
                  cell: ({ person, name }: { person: string; name: string }) => (
                    <button
                      type="button"
                      className="quiet"
                      onClick={() => confirm(`Take ${name} out of this campaign?`) && end.mutate(person)}
                    >
                      Take away <span className="visually-hidden">{name}</span>
                    </button>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Section id="roles" title="What each role may do">
        <dl className="role-list">
          {roles.map((role) => (
            <div key={role}>
              <dt>{roleWords[role].word}</dt>
              <dd>{roleWords[role].meaning}</dd>
            </div>
          ))}
        </dl>
      </Section>
      {may('invite') && <Invitations />}
    </DeskPage>
  )
}
