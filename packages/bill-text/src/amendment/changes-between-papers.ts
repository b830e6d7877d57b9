import { wordsOf } from '../document/index.ts'
import { amendmentsIn, type Amendment, type AmendmentMember, type AmendmentPaper } from './amendment-paper.ts'

/** What a paper says that the one before it did not. */
export interface PaperChanges {
  readonly added: readonly Amendment[]
  /** On the earlier paper and no longer on this one. */
  readonly gone: readonly Amendment[]
  readonly changed: readonly ChangedAmendment[]
}

/** An amendment that is on both papers and not the same on both. */
export interface ChangedAmendment {
  readonly before: Amendment
  readonly after: Amendment
  /** What about it is another; never empty. */
  readonly what: readonly ('number' | 'words' | 'statement' | 'members' | 'decision')[]
  /** Who added a name to it, and who took one away. */
  readonly newMembers: readonly AmendmentMember[]
  readonly formerMembers: readonly AmendmentMember[]
}

/**
 * What changed from one paper to a later one for the same print. Amendments are the same by identity, else by what they were tabled as,
 * else by number.
 */
export function changesBetweenPapers(before: AmendmentPaper, after: AmendmentPaper): PaperChanges {
  const earlier = new Earlier(amendmentsIn(before))
  const pairs = amendmentsIn(after).map((amendment) => ({ before: earlier.take(amendment), after: amendment }))
  return {
    added: pairs.filter((pair) => !pair.before).map((pair) => pair.after),
    gone: earlier.left(),
    changed: pairs
      .flatMap((pair) => (pair.before ? [changeOf(pair.before, pair.after)] : []))
      .filter(({ what }) => what.length > 0),
  }
}

/** The amendments of the earlier paper that have not been met on the later one. */
class Earlier {
  private readonly waiting: Set<Amendment>
  private readonly byName = new Map<string, Amendment>()

  constructor(amendments: readonly Amendment[]) {
    this.waiting = new Set(amendments)
    for (const amendment of amendments)
      for (const name of namesOf(amendment)) if (!this.byName.has(name)) this.byName.set(name, amendment)
  }

  take(amendment: Amendment): Amendment | undefined {
    const same = namesOf(amendment)
      .map((name) => this.byName.get(name))
      .find((each) => each !== undefined && this.waiting.has(each))
    if (same) this.waiting.delete(same)
    return same
  }

  left(): Amendment[] {
    return [...this.waiting]
  }
}

/** By what an amendment is known, what is surest first. A number is given anew in each paper: it names only what has no better name. */
function namesOf({ identity, tabledAs, number }: Amendment): string[] {
  const names = [identity && `identity ${identity}`, tabledAs && `tabled as ${tabledAs}`].filter((name) => name !== undefined)
  return names.length > 0 ? names : [`number ${number}`]
}

function changeOf(before: Amendment, after: Amendment): ChangedAmendment {
  const newMembers = membersOnlyIn(after, before)
  const formerMembers = membersOnlyIn(before, after)
  const says: Readonly<Record<ChangedAmendment['what'][number], (amendment: Amendment) => string>> = {
    number: ({ number }) => number,
    words: ({ instruction, inserted }) => `${instruction}\n${wordsOf(inserted)}`,
    statement: ({ explanatoryStatement }) => wordsOf(explanatoryStatement),
    members: (amendment) => membersOf(amendment).map(nameOf).toSorted().join('\n'),
    decision: ({ decision }) => decision ?? '',
  }
  const what = aspects.filter((aspect) => says[aspect](before) !== says[aspect](after))
  return { before, after, what, newMembers, formerMembers }
}

const aspects = ['number', 'words', 'statement', 'members', 'decision'] as const satisfies ChangedAmendment['what']

function membersOf({ lead, supporters }: Amendment): AmendmentMember[] {
  return [...(lead ? [lead] : []), ...supporters]
}

function membersOnlyIn(one: Amendment, other: Amendment): AmendmentMember[] {
  const known = new Set(membersOf(other).map(nameOf))
  return membersOf(one).filter((member) => !known.has(nameOf(member)))
}

function nameOf({ member, name }: AmendmentMember): string {
  return member === undefined ? name : String(member)
}
