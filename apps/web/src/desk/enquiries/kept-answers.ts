/** Whose answers, in which campaign. */
export interface AnswersOf {
  readonly person: string
  readonly campaign: string
}

interface KeptAnswer {
  readonly words: string
  readonly typedAt: string
}

/** Answers to enquiries that are being typed, on this device: the server has none of them before they are sent. */
export interface KeptAnswers {
  /** The words of an answer so far; none where nothing was typed. */
  find(enquiry: string): string
  /** Keeps the words, or forgets the answer where there are none; a device that keeps nothing only forgets. */
  keep(enquiry: string, words: string, typedAt: string): void
  forget(enquiry: string): void
  /** Forgets what was typed before an instant. */
  forgetBefore(instant: string): void
}

/** The answers of one person in one campaign. They outlive the page, the window and the session, and go when they are sent. */
export function keptAnswers(storage: Storage, { person, campaign }: AnswersOf): KeptAnswers {
  const prefix = `answer ${campaign} ${person} `
  return {
    find: (enquiry) => read(storage, prefix + enquiry)?.words ?? '',
    keep: (enquiry, words, typedAt) => {
      if (words === '') storage.removeItem(prefix + enquiry)
      else write(storage, prefix + enquiry, { words, typedAt })
    },
    forget: (enquiry) => storage.removeItem(prefix + enquiry),
    forgetBefore: (instant) => {
      const old = namesIn(storage).filter((name) => name.startsWith(prefix) && (read(storage, name)?.typedAt ?? '') < instant)
      for (const name of old) storage.removeItem(name)
    },
  }
}

/** The names under which answers of one person are kept, in whatever campaign. */
export function answersOfPerson(storage: Storage, person: string): readonly string[] {
  return namesIn(storage).filter((name) => name.startsWith('answer ') && name.split(' ')[2] === person)
}

/** Forgets every answer of one person: nothing about whoever wrote stays behind for the next one at this device. */
export function forgetAnswersOf(storage: Storage, person: string): void {
  for (const name of answersOfPerson(storage, person)) storage.removeItem(name)
}

/** Forgets every answer to enquiries that are gone, whoever typed it at this device. */
export function forgetAnswersTo(storage: Storage, campaign: string, enquiries: readonly string[]): void {
  const gone = namesIn(storage).filter((name) => {
    const [kind, of, , enquiry = ''] = name.split(' ')
    return kind === 'answer' && of === campaign && enquiries.includes(enquiry)
  })
  for (const name of gone) storage.removeItem(name)
}

function namesIn(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
}

function read(storage: Storage, name: string): KeptAnswer | undefined {
  const kept = storage.getItem(name)
  if (kept === null) return undefined
  const answer: KeptAnswer = JSON.parse(kept)
  return answer
}

function write(storage: Storage, name: string, answer: KeptAnswer): void {
  try {
    storage.setItem(name, JSON.stringify(answer))
  } catch {
    // A full device keeps nothing more; the words are still on the page.
  }
}
