import type { PasswordCost } from '../auth/password-hash.ts'
import type { Clock } from '../clock.ts'
import type { Database } from '../db/database.ts'
import type { Kept } from '../enquiries/kept.ts'
import type { EditionStore } from '../ledger/index.ts'
import type { Mailer } from '../mail/mailer.ts'
import { problemFrom } from './answer-errors.ts'
import { admission, type Admitted } from './desk-admission.ts'
import { previewsWith } from './desk-preview.ts'
import { called, knowingWho, tooMuch } from './desk-procedures.ts'
import type { DeskAnswer, DeskQuestion } from './desk-question.ts'
import type { Log } from './log.ts'
import type { PageProblem, PageRenderer } from './page-renderer.ts'
import { problemDrawer } from './problems.ts'
import { runsNothing } from './security-headers.ts'

/** What the desk is set up with. */
export interface DeskSettings {
  readonly engine: Database['engine']
  readonly secret: string
  readonly mailer?: Mailer | undefined
  /** How long enquiries are kept; as usual unless given. */
  readonly kept?: Kept | undefined
  /** What hashing a password costs; enough to be strong unless given. */
  readonly passwordCost?: PasswordCost | undefined
  /** How many proxies of ours stand in front. */
  readonly proxies: number
  /** How often one person may ask in a minute; more than anybody does unless given. */
  readonly mostOfPersonInMinute?: number | undefined
}

/** What the desk is made of. */
export interface DeskParts {
  readonly desk: DeskSettings
  readonly db: Database['db']
  readonly store: EditionStore
  readonly clock: Clock
  readonly log: Log
  readonly renderer: PageRenderer
  readonly baseUrl?: string | undefined
}

/** Answers a question to the desk; never throws. */
export type DeskAnswers = (question: DeskQuestion) => Promise<DeskAnswer>

type Said = Omit<DeskAnswer, 'edition'>

const nothingThere = { status: 404, reason: 'not-found', message: 'There is nothing at this address of the desk.' }

/** The desk: signing in, its procedures, and previews, without a network. Nothing of it is kept, by us or by anybody. */
export function deskAnswers(parts: DeskParts): DeskAnswers {
  const { log, renderer, store } = parts
  const admit = admission(parts)
  const knowWho = knowingWho(parts)
  const draw = problemDrawer(renderer, log)
  const showPreview = previewsWith(renderer)

  const doors: Readonly<Record<DeskQuestion['door'], (question: DeskQuestion, admitted: Admitted) => Promise<Said>>> = {
    auth: async (question, { auth, request }) => {
      const answer = await auth.answer(request)
      return answer ? said(answer) : problem(question, nothingThere)
    },
    procedures: async (_question, admitted) => said(await called(admitted, knowWho, log)),
    preview: async (question, admitted) => {
      const { context, cookies, isTooMuch } = await knowWho(admitted)
      if (isTooMuch) return problem(question, { status: 429, ...tooMuch })
      const { status, headers, body } = await showPreview(question.url, context)
      return {
        status,
        headers: cookies.length > 0 ? { ...headers, 'set-cookie': [...cookies] } : headers,
        body: Buffer.from(body),
      }
    },
  }

  return async (question) => ({ ...(await answered(question)), edition: await editionKnown(store) })

  async function answered(question: DeskQuestion): Promise<Said> {
    try {
      const admitted = await admit(question)
      return admitted.ok ? await doors[question.door](question, admitted.value) : await problem(question, admitted.problem)
    } catch (error) {
      const { id } = question
      return problem(question, { ...problemFrom(error, log, id), requestId: id })
    }
  }

  async function problem({ url }: DeskQuestion, what: PageProblem): Promise<Said> {
    const { status, type, body, headers } = await draw(url, what)
    return { status, headers: { 'content-type': type, ...runsNothing, ...headers }, body: Buffer.from(body) }
  }
}

/** An answer is no less true because the ledger went away after it. */
async function editionKnown(store: EditionStore): Promise<number | undefined> {
  try {
    return await store.current()
  } catch {
    return undefined
  }
}

const passedOn = ['content-type', 'retry-after']

/** What we let an answer say: of its headers only those that we know. */
async function said(answer: Response): Promise<Said> {
  const headers: Record<string, string | string[]> = {}
  for (const name of passedOn) {
    const value = answer.headers.get(name)
    if (value !== null) headers[name] = value
  }
  const cookies = answer.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  return { status: answer.status, headers, body: new Uint8Array(await answer.arrayBuffer()) }
}
