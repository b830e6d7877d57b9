import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { desk } from '../desk-client.ts'
import { useAtDesk } from '../session/session.ts'
import { Refused } from '../shell/desk-form.tsx'
import { DeskPage } from '../shell/desk-page.tsx'
import { sayInstantDay } from '../shell/say-instant.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Section } from '../../ui/section.tsx'
import { Invitations } from './invitations.tsx'
import { MemberActs, type Member, type MemberAct } from './member-acts.tsx'
import { roles, roleWords } from './role-words.ts'

/** Who works in this campaign, and who is invited. */
export function PeoplePage() {
  const { campaign, may } = useAtDesk()
  const people = useQuery({ queryKey: ['people', campaign], queryFn: () => desk.people.list.query({ campaign }) })
  const [act, setAct] = useState<MemberAct>()
  const canChange = may('change-roles')
  const count = people.data?.length
  const moreOf = (member: Member, needed: boolean) => <MoreOf member={member} isNeeded={needed} onAct={setAct} />
  return (
    <DeskPage
      title="People"
      opening={
        count === undefined
          ? people.error
            ? 'They cannot be shown.'
            : 'One moment…'
          : count === 1
            ? 'One person works in this campaign.'
            : `${count} people work in this campaign.`
      }
    >
      <Refused error={people.error} />
      {canChange && <MemberActs act={act} onClose={() => setAct(undefined)} />}
      {people.data && (
        <DataTable
          caption="Who they are, and what they may do"
          rows={people.data}
          rowKey={({ person }) => person}
          columns={[
            { heading: 'Name', cell: ({ name }) => <span className="whole-name">{name}</span> },
            { heading: 'E-mail address', cell: ({ email }) => email },
            { heading: 'Role', cell: ({ role }) => role },
            { heading: 'Since', cell: ({ since }) => <time dateTime={since}>{sayInstantDay(since)}</time> },
            { heading: 'Second\u00a0factor', cell: ({ secondFactor }) => (secondFactor ? 'on' : 'not set up') },
            ...(canChange ? [{ heading: 'More', cell: (member: Member) => moreOf(member, isNeeded(people.data, member)) }] : []),
          ]}
        />
      )}
      <Section id="roles" title="What each role may do">
        <p>Each may also do what those before it may.</p>
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

/** Whether a campaign would be without an admin if this one were none. */
function isNeeded(members: readonly Member[], { role }: Member): boolean {
  return role === 'admin' && members.filter((each) => each.role === 'admin').length === 1
}

interface OfMember {
  readonly member: Member
  /** What would leave the campaign without an admin is refused, so it is not offered. */
  readonly isNeeded: boolean
  readonly onAct: (act: MemberAct) => void
}

function MoreOf({ member, isNeeded: needed, onAct }: OfMember) {
  const isMe = useAtDesk().me.person.id === member.person
  return (
    <span className="row-acts">
      {!needed && (
        <button type="button" className="quiet" onClick={() => onAct({ kind: 'role', member })}>
          Change role <span className="visually-hidden">of {member.name}</span>
        </button>
      )}
      {!isMe && (
        <button type="button" className="quiet" onClick={() => onAct({ kind: 'password', member })}>
          New password <span className="visually-hidden">for {member.name}</span>
        </button>
      )}
      <button type="button" className="quiet" onClick={() => onAct({ kind: 'sessions', member })}>
        {isMe ? 'Sign out everywhere' : 'End sessions'} <span className="visually-hidden">of {member.name}</span>
      </button>
      {!needed && (
        <button type="button" className="quiet" onClick={() => onAct({ kind: 'remove', member })}>
          Remove from the campaign <span className="visually-hidden">{member.name}</span>
        </button>
      )}
    </span>
  )
}
