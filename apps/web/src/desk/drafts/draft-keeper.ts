import type { FieldVersions } from '@dutywatch/domain/proposal'
import type { DeviceDraft, DeviceDrafts, DraftKey, KeptDraft } from './kept-draft.ts'

/** That somebody saved another version meanwhile: theirs, and every field in which the two differ from what both began from. */
export interface DraftConflict {
  readonly message: string
  readonly theirs: { readonly body?: unknown; readonly version: number; readonly savedBy: string; readonly savedAt: string }
  readonly fields: readonly FieldVersions[]
  /** Both changes in one; of a field that both changed, mine. */
  readonly merged: Readonly<Record<string, unknown>>
}

/** What came of saving a draft with the server. */
export type SaveAnswer =
  | { readonly kind: 'saved'; readonly version: number; readonly savedAt: string }
  | { readonly kind: 'conflict'; readonly conflict: DraftConflict }
  /** The server could not be reached; it will be tried again. */
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly message: string }

/** Where a draft stands. */
export type DraftStanding =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'typing' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly savedAt: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'conflict'; readonly conflict: DraftConflict }

/** What the keeper of a draft is made with. */
export interface DraftParts {
  readonly device: DeviceDrafts
  readonly key: DraftKey
  /** The draft as the server has it, or a new one. */
  readonly begun: KeptDraft
  readonly save: (draft: KeptDraft) => Promise<SaveAnswer>
  /** Calls later, when typing has paused; answers how to call it off. */
  readonly later: (act: () => void) => () => void
  readonly now: () => string
}

/** What is known of a draft now. */
export interface DraftView {
  readonly draft: KeptDraft
  readonly standing: DraftStanding
  /** Whether this device keeps it; a browser may be told to keep nothing. */
  readonly isKeptHere: boolean
}

/** Keeps one draft: on this device with every change, and with the server when typing pauses. */
export interface DraftKeeper {
  view(): DraftView
  subscribe(heard: () => void): () => void
  type(body: unknown): void
  /** Sends what is not sent yet, at once: when the page is left, the network is back or somebody is signed in again. */
  send(): Promise<void>
  /** Takes one body in the place of both versions and saves it over theirs. */
  settle(body: unknown): Promise<void>
  /** Takes a body that was brought together with what was published since, or put into the proposal since, as typed over that. */
  rebase(body: unknown, onto: Partial<Pick<KeptDraft, 'baseEdition' | 'over'>>): void
  /** Takes note of another version that somebody saved, to be settled. */
  meet(conflict: DraftConflict): void
  /** Takes the draft away from this device, once it is proposed or given up: nothing of it is kept or sent any more. */
  forget(): void
}

/** Makes the keeper of a draft. What this device kept and the server never had comes first: it is the last that was typed. */
export function draftKeeper({ device, key, begun, save, later, now }: DraftParts): DraftKeeper {
  const kept = device.find(key)
  const isUnsent = kept !== undefined && !kept.isSent
  let view: DraftView = isUnsent
    ? { draft: asTyped(kept), standing: { kind: 'typing' }, isKeptHere: true }
    : { draft: begun, standing: { kind: 'untouched' }, isKeptHere: true }
  let callOff: (() => void) | undefined
  let sending: Promise<void> | undefined
  let isForgotten = false
  const heard = new Set<() => void>()

  function show(next: Partial<DraftView>): void {
    view = { ...view, ...next }
    for (const hear of heard) hear()
  }

  function keep(draft: KeptDraft, isSent: boolean): boolean {
    if (isForgotten) return true
    const copy: DeviceDraft = { ...draft, typedAt: now(), isSent }
    return device.keep(key, copy)
  }

  function type(body: unknown): void {
    typed({ ...view.draft, body })
  }

  function typed(draft: KeptDraft): void {
    const isKeptHere = keep(draft, false)
    const standing: DraftStanding = view.standing.kind === 'conflict' ? view.standing : { kind: 'typing' }
    show({ draft, standing, isKeptHere })
    callOff?.()
    callOff = later(() => void send())
  }

  async function send(): Promise<void> {
    callOff?.()
    if (sending) await sending
    if (isForgotten || view.standing.kind === 'conflict' || view.standing.kind === 'saved' || view.standing.kind === 'untouched')
      return
    sending = sendOnce().finally(() => (sending = undefined))
    await sending
  }

  async function sendOnce(): Promise<void> {
    const { draft } = view
    show({ standing: { kind: 'saving' } })
    const answer = ownAnswer(await save(draft), draft)
    if (answer.kind !== 'saved') {
      show({ standing: answer })
      return
    }
    const isLast =
      view.draft.body === draft.body && view.draft.baseEdition === draft.baseEdition && view.draft.over === draft.over
    const next = { ...view.draft, version: answer.version, savedAt: answer.savedAt }
    keep(next, isLast)
    show({ draft: next, standing: isLast ? { kind: 'saved', savedAt: answer.savedAt } : { kind: 'typing' } })
    if (!isLast) await sendOnce()
  }

  return {
    view: () => view,
    subscribe: (hear) => {
      heard.add(hear)
      return () => heard.delete(hear)
    },
    type,
    rebase: (body, onto) => typed({ ...view.draft, body, ...onto }),
    meet: (conflict) => show({ standing: { kind: 'conflict', conflict } }),
    send,
    settle: async (body) => {
      if (view.standing.kind !== 'conflict') return
      const { version, savedAt } = view.standing.conflict.theirs
      const draft = { ...view.draft, body, version, savedAt }
      show({ draft, standing: { kind: 'typing' }, isKeptHere: keep(draft, false) })
      await send()
    },
    forget: () => {
      callOff?.()
      isForgotten = true
      device.forget(key)
    },
  }
}

/** A page may end after its draft was saved and before it heard so: the other version is then the very same. */
function ownAnswer(answer: SaveAnswer, { body }: KeptDraft): SaveAnswer {
  if (answer.kind !== 'conflict') return answer
  const { theirs } = answer.conflict
  const isSame = JSON.stringify(theirs.body) === JSON.stringify(body)
  return isSame ? { kind: 'saved', version: theirs.version, savedAt: theirs.savedAt } : answer
}

function asTyped({ collection, id, body, baseEdition, version, savedAt, over }: DeviceDraft): KeptDraft {
  return { collection, id, body, baseEdition, version, savedAt, over }
}
