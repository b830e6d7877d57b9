/** A record as it is being typed, as it is kept on this device and sent to the server. */
export interface KeptDraft {
  readonly collection: string
  readonly id: string
  /** JSON, whether or not it is a record yet. */
  readonly body: unknown
  /** The edition that it was begun from. */
  readonly baseEdition: number
  /** The version of the server that it was typed over; 0 before there is one. */
  readonly version: number
  /** When that was saved: a draft that somebody begins anew counts from 1 again. */
  readonly savedAt?: string | undefined
  /** The change of the proposal that it was typed over, by its digest; none when that held none of the record. */
  readonly over?: string | undefined
}

/** Whose draft it is, of what, and in which campaign. */
export interface DraftKey {
  readonly person: string
  readonly campaign: string
  readonly collection: string
  readonly id: string
  /** The proposal that the record is part of; its draft is shared by all who work on that. */
  readonly proposal?: string | undefined
}

/** What is kept on this device: the draft, and whether the server has it as it is. */
export interface DeviceDraft extends KeptDraft {
  readonly typedAt: string
  readonly isSent: boolean
}

/** Drafts on this device; they outlive the page, the network and the session. */
export interface DeviceDrafts {
  find(key: DraftKey): DeviceDraft | undefined
  /** Answers whether it could be kept: a device may be full, or keep nothing. */
  keep(key: DraftKey, draft: DeviceDraft): boolean
  forget(key: DraftKey): void
  /** Every draft of somebody in a campaign. */
  all(of: Pick<DraftKey, 'person' | 'campaign'>): readonly DeviceDraft[]
  /** Those that the server does not have as they are. */
  unsent(of: Pick<DraftKey, 'person' | 'campaign'>): readonly DeviceDraft[]
  /** Takes away what somebody typed in any campaign and the server has; what it has not stays until it is sent. */
  forgetSent(person: string): void
}

/** Drafts kept in the storage of a browser. */
export function deviceDrafts(storage: Storage): DeviceDrafts {
  const nameOf = ({ collection, id, proposal, ...of }: DraftKey) => [...prefixOf(of, proposal), collection, id].join(' ')
  const held = () => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
  const all = (of: Pick<DraftKey, 'person' | 'campaign'>) => {
    const prefix = `${prefixOf(of).join(' ')} `
    return held()
      .filter((name) => name.startsWith(prefix))
      .flatMap((name) => read(storage, name) ?? [])
  }
  return {
    find: (key) => read(storage, nameOf(key)),
    keep: (key, draft) => {
      try {
        storage.setItem(nameOf(key), JSON.stringify(draft))
        return true
      } catch {
        return false
      }
    },
    forget: (key) => storage.removeItem(nameOf(key)),
    all,
    unsent: (of) => all(of).filter(({ isSent }) => !isSent),
    forgetSent: (person) => {
      const theirs = held().filter((name) => /^(?:draft|proposed) /.test(name) && name.split(' ')[2] === person)
      for (const name of theirs) if (read(storage, name)?.isSent) storage.removeItem(name)
    },
  }
}

function prefixOf({ person, campaign }: Pick<DraftKey, 'person' | 'campaign'>, proposal?: string): string[] {
  return proposal === undefined ? ['draft', campaign, person] : ['proposed', campaign, person, proposal]
}

function read(storage: Storage, name: string): DeviceDraft | undefined {
  const kept = storage.getItem(name)
  if (kept === null) return undefined
  const draft: DeviceDraft = JSON.parse(kept)
  return draft
}
