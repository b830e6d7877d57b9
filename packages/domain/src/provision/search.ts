import type { ProvisionThread } from './provision-thread.ts'
import { overlaps, type ProvisionRef } from './provision-ref.ts'
import { parseProvisions } from './parse.ts'
import { provisionsIn } from './provisions-text.ts'

/** What a search among threads found, and whether the query was read as a number, as words, or was empty. */
export interface ThreadSearch<Thread> {
  readonly readAs: 'everything' | 'number' | 'words'
  readonly found: readonly Thread[]
}

type Searched = Pick<ProvisionThread, 'heading' | 'labels'>

/**
 * The threads a reader means. "12" is clause or section 12 of any text, "cl. 11", "section 3(2)" and "Sch. 4" name a provision of any
 * text; anything else is words, all of which the heading or a remark must contain. An empty query finds every thread.
 */
export function searchThreads<Thread extends Searched>(threads: readonly Thread[], query: string): ThreadSearch<Thread> {
  const asked = query.trim()
  if (asked === '') return { readAs: 'everything', found: threads }
  const refs = referencesIn(asked)
  if (refs.length > 0) return { readAs: 'number', found: threads.filter((thread) => isCalled(thread, refs)) }
  const words = folded(asked).split(/\s+/)
  return { readAs: 'words', found: threads.filter((thread) => words.every((word) => wordsOf(thread).includes(word))) }
}

/** Whether a list of provisions, as lawyers write it, has anything in common with a provision; never when it cannot be read. */
export function namesProvision(text: string, ref: ProvisionRef): boolean {
  const refs = parseProvisions(text)
  return refs.ok && refs.value.some((own) => own.kind !== 'act' && overlaps(own, ref))
}

function referencesIn(asked: string): readonly ProvisionRef[] {
  if (/^\d+[a-z]{0,2}$/i.test(asked)) {
    const levels = [asked.toUpperCase()]
    return [
      { kind: 'clause', levels },
      { kind: 'section', levels },
    ]
  }
  const refs = parseProvisions(asked)
  return refs.ok ? refs.value : []
}

function isCalled({ labels }: Searched, refs: readonly ProvisionRef[]): boolean {
  return labels.some(({ label }) => provisionsIn(label).some((own) => refs.some((ref) => overlaps(own, ref))))
}

function wordsOf({ heading = '', labels }: Searched): string {
  return folded([heading, ...labels.map(({ remark }) => remark ?? '')].join(' '))
}

/** In one case and with one kind of apostrophe, as people type. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('’', "'")
}
