import {
  amending,
  amendmentsIn,
  changesBetweenPapers,
  type Amendment,
  type AmendmentPaper as PaperWords,
} from '@dutywatch/bill-text/amendment'
import { provisionAt, type LegislationText } from '@dutywatch/bill-text/document'
import type { AmendmentPaper } from '@dutywatch/domain/parliament'
import { printProvision } from '@dutywatch/domain/provision'
import { find, sourcesCited, type Tracker } from '@dutywatch/domain/tracker'
import { z } from 'zod'
import type { TextStore } from '../ledger/index.ts'
import { found, publicProcedure, router } from '../trpc.ts'
import { amendedBy, lengthOf, type Amended } from './amended-provisions.ts'
import { nameOf } from './text-provisions.ts'

/** Above this much law on one page, what an amendment would do is shown only when it is asked for. */
const mostWordsOnAPage = 15_000

/** Amendment papers: what is proposed to a print, by whom, and what the print would read. */
export const amendmentsRouter = router({
  /**
   * One paper, its amendments by what they change, each with what the print would read if it alone were agreed; and, where some are
   * chosen by their addresses, what it would read if all of those were.
   */
  paper: publicProcedure
    .input(z.object({ id: z.string(), chosen: z.array(z.string().max(100)).max(2000).default([]) }))
    .query(async ({ ctx: { tracker, on, store }, input: { id, chosen } }) => {
      const paper = found(find(tracker, 'amendmentPapers', id), `amendment paper “${id}”`)
      const words = await store.paper(paper.file.sha256)
      const print = find(tracker, 'texts', paper.text)
      const law = print?.file && (await store.linkedText(print.file.sha256))
      const amendments = amendmentsIn(words)
      const amend = law && amending(law)
      const picked = amendments.filter(({ address }) => chosen.includes(address))
      return {
        on,
        paper,
        ...(print && { print }),
        isPrintHeld: law !== undefined,
        count: amendments.length,
        ...(await neighbours({ tracker, store }, paper, words)),
        groups: groupsOf(amendments, law, shownIn(law && amend && ((one) => amendedBy(law, amend, one)))),
        otherWords: [...words.front, ...words.items.flatMap((item) => (item.kind === 'words' ? item.content : []))],
        ...(law && amend && picked.length > 0 && { together: amendedBy(law, amend, picked) }),
        chosen: picked.map(({ address }) => address),
        sources: sourcesCited(tracker, paper, print),
      }
    }),
})

/** An amendment as a page tells it. `alone` is absent where the print is not held or the page has enough to read. */
type Shown = Omit<Amendment, 'content'> & { readonly alone?: Amended }

function shownIn(amended: ((chosen: readonly Amendment[]) => Amended) | undefined): (amendment: Amendment) => Shown {
  let room = mostWordsOnAPage
  return (amendment) => {
    const { content: _content, ...shown } = amendment
    if (!amended || room <= 0) return shown
    const alone = amended([amendment])
    room -= lengthOf(alone)
    return { ...shown, alone }
  }
}

/** Amendments by the clause or Schedule they change, in the order of the paper. */
function groupsOf(amendments: readonly Amendment[], law: LegislationText | undefined, shown: (amendment: Amendment) => Shown) {
  const groups = new Map<string, { readonly ref: Amendment['target']['provision']; readonly amendments: Shown[] }>()
  for (const amendment of amendments) {
    const ref = amendment.target.provision
    const key = ref ? printProvision(ref) : amendment.does
    const group = groups.get(key) ?? { ref, amendments: [] }
    groups.set(key, group)
    group.amendments.push(shown(amendment))
  }
  return Array.from(groups, ([key, { ref, amendments: own }]) => {
    const provision = ref && law && provisionAt(law.body, ref)
    return { key, ...(provision && { provision: nameOf(provision) }), amendments: own }
  })
}

interface Held {
  readonly tracker: Tracker
  readonly store: TextStore
}

/** The papers of the same stage before and after one, and what is new in it since the one before. */
async function neighbours({ tracker, store }: Held, paper: AmendmentPaper, words: PaperWords) {
  const ofStage = tracker.amendmentPapers
    .filter(({ bill, house, stage }) => bill === paper.bill && house === paper.house && stage === paper.stage)
    .sort((a, b) => (a.publishedOn < b.publishedOn ? -1 : 1))
  const at = ofStage.indexOf(paper)
  const [before, after] = [ofStage[at - 1], ofStage[at + 1]]
  return {
    ...(before && { before, since: since(await store.paper(before.file.sha256), words) }),
    ...(after && { after }),
  }
}

function since(before: PaperWords, words: PaperWords) {
  const { added, gone, changed } = changesBetweenPapers(before, words)
  return {
    added: added.map(nameOfAmendment),
    gone: gone.map(nameOfAmendment),
    changed: changed.map(({ after, what, newMembers }) => ({
      ...nameOfAmendment(after),
      what,
      newMembers: newMembers.map(({ name }) => name),
    })),
  }
}

function nameOfAmendment({ number, address }: Amendment) {
  return { number, address }
}
