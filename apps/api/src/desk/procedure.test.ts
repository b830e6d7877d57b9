import { aTrackerInput } from '@dutywatch/domain/testing'
import { callTRPCProcedure, TRPCError } from '@trpc/server'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { actions, Role } from '../auth/permission.ts'
import { rolesOf, saveMembership } from '../db/queries/memberships.ts'
import { insertPerson } from '../db/queries/people.ts'
import { usualKept } from '../enquiries/kept.ts'
import { editionStore } from '../ledger/index.ts'
import { engines, testDatabase, type Engine } from '../testing/engines.ts'
import { clockAt } from '../clock.ts'
import { publicProcedure, router } from '../trpc.ts'
import type { DeskContext } from './context.ts'
import { deskRouter } from './index.ts'
import { deskGroups, deskProcedures, ownAccount, permitted } from './procedure.ts'

const at = '2024-06-20T12:00:00.000Z'
const own = 'warm-homes'
const others = 'quiet-streets'

/** Every procedure of the desk, with what it is for. */
const held = deskRouter._def.procedures as unknown as Readonly<
  Record<string, { _def: { type: string; meta?: unknown; inputs: readonly unknown[] } }>
>
const procedures = Object.entries(held).map(([path, { _def }]) => {
  const meta = z.object({ action: z.enum(['own-account', ...actions]) }).safeParse(_def.meta)
  const fields = _def.inputs.flatMap((input) => (input instanceof z.ZodObject ? Object.keys(input.shape) : []))
  return { path, action: meta.data?.action, isQuery: _def.type === 'query', fields }
})

/** Who may call what, written down a second time and apart from the rules, so that a rule that was loosened is seen. */
const leastRoles: Readonly<Record<string, Role | 'anybody signed in'>> = {
  'audit.list': 'admin',
  'drafts.byRecord': 'editor',
  'drafts.discard': 'editor',
  'drafts.mine': 'editor',
  'drafts.preview': 'editor',
  'drafts.save': 'editor',
  'drafts.sources': 'editor',
  'enquiries.answer': 'editor',
  'enquiries.byId': 'editor',
  'enquiries.close': 'editor',
  'enquiries.erase': 'admin',
  'enquiries.judgeAnew': 'editor',
  'enquiries.list': 'editor',
  'enquiries.markAllSpam': 'editor',
  'enquiries.markSpam': 'editor',
  'enquiries.notSpam': 'editor',
  'enquiries.note': 'editor',
  'enquiries.person': 'admin',
  'enquiries.release': 'editor',
  'enquiries.reopen': 'editor',
  'enquiries.retry': 'editor',
  'enquiries.take': 'editor',
  'enquiries.tellMe': 'editor',
  'history.record': 'viewer',
  'history.undo': 'editor',
  'history.withdrawn': 'editor',
  'me.whoami': 'anybody signed in',
  'people.changeRole': 'admin',
  'people.endMembership': 'admin',
  'people.endSessions': 'admin',
  'people.invitations': 'admin',
  'people.invite': 'admin',
  'people.inviteAgain': 'admin',
  'people.list': 'viewer',
  'people.passwordLink': 'admin',
  'people.withdrawInvitation': 'admin',
  'proposals.addChange': 'editor',
  'proposals.approve': 'reviewer',
  'proposals.byId': 'viewer',
  'proposals.cancelHold': 'reviewer',
  'proposals.comment': 'viewer',
  'proposals.giveReasons': 'editor',
  'proposals.hold': 'reviewer',
  'proposals.list': 'viewer',
  'proposals.preview': 'viewer',
  'proposals.publish': 'reviewer',
  'proposals.removeChange': 'editor',
  'proposals.requestChanges': 'reviewer',
  'proposals.split': 'editor',
  'proposals.start': 'editor',
  'proposals.submit': 'editor',
  'proposals.withdraw': 'editor',
  'sessions.end': 'anybody signed in',
  'sessions.endOthers': 'anybody signed in',
  'sessions.list': 'anybody signed in',
  'today.list': 'viewer',
}
const roleOrder = ['viewer', 'editor', 'reviewer', 'admin'] as const

/** Whether a role may call a procedure, by the list above. */
function mayCall(role: Role, path: string): boolean {
  const least = leastRoles[path]
  return least === 'anybody signed in' || (least !== undefined && roleOrder.indexOf(role) >= roleOrder.indexOf(least))
}

/** A person of each role in one campaign, beside another of which they are no members. */
async function aDesk(engine: Engine) {
  const database = await testDatabase(engine)
  for (const role of Role.options) {
    await insertPerson(database.db, { id: role, name: role, email: `${role}@charity.example`, passwordHash: '', at })
    await saveMembership(database.db, { person: role, campaign: own, role, since: at })
  }
  await insertPerson(database.db, { id: 'other', name: 'Other', email: 'other@charity.example', passwordHash: '', at })
  await saveMembership(database.db, { person: 'other', campaign: others, role: 'admin', since: at })
  const campaigns = (aTrackerInput().campaigns ?? []).map(({ id, title }) => ({ id, title }))

  /** Why a call was refused; `done` when it was not, or only for what it lacks besides. */
  async function reasonOf(
    path: string,
    { campaign, person, secondFactor = true }: { campaign: string; person?: string; secondFactor?: boolean },
  ) {
    const signedIn = person && {
      id: person,
      name: person,
      email: `${person}@charity.example`,
      secondFactor,
      roles: await rolesOf(database.db, person),
      session: 'none',
      isFresh: true,
    }
    const context: DeskContext = {
      db: database.db,
      store: editionStore(database),
      now: { today: '2024-06-20', current: 0 },
      clock: clockAt('2024-06-20'),
      baseUrl: 'https://tracker.example',
      passwordLink: (of) => Promise.resolve(`https://tracker.example/desk/reset#${of}`),
      kept: usualKept,
      campaigns: () => Promise.resolve(campaigns),
      ...(signedIn && { person: signedIn }),
    }
    const call = callTRPCProcedure({
      router: deskRouter,
      path,
      getRawInput: () => Promise.resolve({ campaign }),
      ctx: context,
      type: isQuery(path) ? 'query' : 'mutation',
      signal: undefined,
      batchIndex: 0,
    })
    return call.then(() => 'done', reasonFor)
  }
  return { reasonOf, database, [Symbol.asyncDispose]: database[Symbol.asyncDispose] }
}

function isQuery(path: string): boolean {
  return procedures.some((procedure) => procedure.path === path && procedure.isQuery)
}

/** A call that lacks only its own input was allowed. */
function reasonFor(error: unknown): unknown {
  if (!(error instanceof TRPCError)) return error
  if (error.cause && 'reason' in error.cause) return error.cause.reason
  return error.code === 'BAD_REQUEST' ? 'done' : error
}

test('every procedure says what it is for, and stands in the list of who may call it', () => {
  expect(procedures.map(({ path }) => path).toSorted()).toEqual(Object.keys(leastRoles))
  expect(procedures.filter(({ action }) => action === undefined)).toEqual([])
})

test('no question takes what would name a person in its address', () => {
  const asked = procedures.filter(({ isQuery: isAsked }) => isAsked).map(({ path, fields }) => ({ path, fields }))
  expect(asked.flatMap(({ fields }) => fields)).toContain('campaign')
  const telling = /mail|password|token|secret|code|words|body/i
  expect(asked.filter(({ fields }) => fields.some((field) => telling.test(field)))).toEqual([])
})

test('what was not made by a rule does not compile as a procedure of the desk', () => {
  const unruled = publicProcedure.query(() => 'anybody')
  // @ts-expect-error A public procedure has no rule.
  deskProcedures({ unruled })
  // @ts-expect-error A router of such procedures neither.
  deskGroups({ group: router({ unruled }) })
  const group = deskProcedures({ ruled: permitted('draft').query(() => 'editors'), own: ownAccount().query(() => 'oneself') })
  expect(Object.keys(deskGroups({ group })._def.procedures)).toEqual(['group.ruled', 'group.own'])
})

describe.each(engines)('every procedure on %s', (engine) => {
  test('answers each role in its own campaign by that list, and in no other', async () => {
    await using desk = await aDesk(engine)
    for (const { path, action } of procedures) {
      for (const role of Role.options) {
        const allowed = mayCall(role, path)
        const where = `${path} as ${role}`
        expect(await desk.reasonOf(path, { campaign: own, person: role }), where).toBe(allowed ? 'done' : 'not-permitted')
        if (action === 'own-account') continue
        for (const campaign of [others, 'nowhere']) {
          expect(await desk.reasonOf(path, { campaign, person: role }), `${where} in ${campaign}`).toBe('no-such-campaign')
        }
      }
    }
  })

  test('answers nobody who is signed out, and no reviewer or admin without a second factor', async () => {
    await using desk = await aDesk(engine)
    for (const { path, action } of procedures) {
      expect(await desk.reasonOf(path, { campaign: own }), path).toBe('signed-out')
      if (action === 'own-account' || action === undefined) continue
      for (const role of ['reviewer', 'admin'] as const) {
        const reason = mayCall(role, path) ? 'second-factor-required' : 'not-permitted'
        expect(await desk.reasonOf(path, { campaign: own, person: role, secondFactor: false }), `${path} as ${role}`).toBe(reason)
      }
    }
  })

  test('writes down who was refused what, once a minute, and under no campaign that they made up', async () => {
    await using desk = await aDesk(engine)
    await desk.reasonOf('people.invite', { campaign: own, person: 'editor' })
    await desk.reasonOf('people.invite', { campaign: own, person: 'editor' })
    await desk.reasonOf('people.invite', { campaign: 'made-up', person: 'editor' })
    const entries = await desk.database.db.selectFrom('audit_entry').selectAll().execute()
    expect(entries).toMatchObject([
      { at, what: 'action-refused', person_id: 'editor', campaign: own, about: 'invite' },
      { what: 'action-refused', person_id: 'editor', campaign: null, about: 'invite' },
    ])
  })
})
