import { auditProcedures } from './audit.ts'
import { draftProcedures } from './drafts.ts'
import { enquiriesProcedures } from './enquiries.ts'
import { historyProcedures } from './history.ts'
import { meProcedures } from './me.ts'
import { peopleProcedures } from './people.ts'
import { deskGroups } from './procedure.ts'
import { proposalsProcedures } from './proposals.ts'
import { sessionsProcedures } from './sessions.ts'
import { todayProcedures } from './today.ts'

export type { Audited } from '../auth/audit.ts'
export type { Action, Role } from '../auth/permission.ts'
export type { EnquiryAct, EnquiryEventKind, EnquiryList, EnquiryState } from '../enquiries/state.ts'
export type { Suspicion } from '../enquiries/suspicion.ts'
export type { Who } from '../enquiries/fields.ts'
export type { ProposalEventKind } from '../ledger/index.ts'
export type { Mend, MendKind, Need, NeedKind, NeedPlace, ProposedWork, Turn, UnderWay, Urgency } from './need.ts'

/** Everything that can be asked at the desk, under `/desk/trpc`. The public API knows nothing of it. */
export const deskRouter = deskGroups({
  me: meProcedures,
  sessions: sessionsProcedures,
  people: peopleProcedures,
  audit: auditProcedures,
  today: todayProcedures,
  drafts: draftProcedures,
  proposals: proposalsProcedures,
  history: historyProcedures,
  enquiries: enquiriesProcedures,
})

/** The type of it, for the desk's own client. */
export type DeskRouter = typeof deskRouter
