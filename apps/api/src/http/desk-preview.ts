import type { DeskContext } from '../desk/context.ts'
import { previewedFor } from '../desk/preview.ts'
import { momentOf, previewOf, previewStore, type ProposalPreview } from '../ledger/index.ts'
import { Lru } from '../ledger/lru.ts'
import type { PageProblem, PageRenderer } from './page-renderer.ts'
import { apiFor, fileOf, problemOf, readPageAddress } from './pages.ts'
import { framedByUs } from './security-headers.ts'

const previewsHeld = 4
const statuses = { 'signed-out': 401, 'no-such-proposal': 404, 'no-such-draft': 404 } as const

/** A page of a preview, ready to be sent. */
export interface PreviewPage {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Buffer
}

/** Draws what is at the address of a page in a preview, for whoever calls. */
export type ShowPreview = (asked: string, context: DeskContext) => Promise<PreviewPage>

const asPage = { 'content-type': 'text/html; charset=utf-8' }

/** Draws any public page as a proposal would have it, or a saved draft, at `/desk/preview/PROPOSAL/…`. Nothing of it is kept by anybody but us, for a moment. */
export function previewsWith(renderer: PageRenderer): ShowPreview {
  const held = new Lru<Promise<ProposalPreview>>(previewsHeld)

  return async (asked, context): Promise<PreviewPage> => {
    const [, id = '', rest = '/'] = /^\/desk\/preview\/([^/?]+)\/?(.*)$/.exec(asked) ?? []
    const problem = async (refused: PageProblem) => {
      const { status, html } = await renderer.problem(refused)
      return { status, headers: asPage, body: html }
    }
    const seen = await previewedFor(context, decoded(id))
    if (!seen.ok) return problem({ status: statuses[seen.reason], reason: seen.reason, message: seen.message })
    const { db, store, now } = context
    const { proposal, version, kind, back } = seen.value
    const key = `${decoded(id)} ${version} ${now.current}`
    const { edition, after, findings } = await held.of(key, () => kept(key, previewOf(db, proposal, { known: store.known })))
    if (!after) {
      const [first] = findings
      const message = `The ${kind} cannot be shown: its records are not of the right shape. ${first?.path ?? ''}: ${first?.message ?? ''}`
      return problem({ status: 422, reason: 'not-a-tracker', message })
    }
    const laid = previewStore(store, { edition, tracker: after })
    const { rest: url, asked: moments } = readPageAddress(rest.startsWith('/') ? rest : `/${rest}`)
    const moment = await momentOf(laid, now, { asOf: moments.asOf })
    if (!moment.ok) return problem({ ...problemOf(moment.reason), message: moment.message })
    const api = apiFor({ db, store: laid, now, asked: { asOf: moments.asOf } })
    const preview = { base: `/desk/preview/${id}`, kind, proposal: proposal.id, back, findings: findings.length }
    const page = await renderer.render({ url, permanent: false, api, preview, ...moment.value })
    if (page.location !== undefined) return { status: 302, headers: { location: page.location }, body: '' }
    if (page.file === undefined) return { status: page.status, headers: { ...asPage, ...framedByUs }, body: page.html }
    const { type, body } = fileOf(page.file, undefined)
    return { status: 200, headers: { 'content-type': type }, body }
  }

  function kept(key: string, made: Promise<ProposalPreview>): Promise<ProposalPreview> {
    made.catch(() => held.forget(key))
    return made
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
