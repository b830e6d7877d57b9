import type { Db } from '../database.ts'
import { inBatches } from './in-batches.ts'

/** Beyond so many different words a file is not held back, but what is remembered of them is. */
const mostRemembered = 200_000

/** The numbers of words, remembered for as long as one import runs. */
export interface WordNumbers {
  /** Gives numbers to the words that have none yet. */
  learn(words: ReadonlySet<string>): Promise<void>
  /** The number of a word that was learnt. */
  find(word: string): number | undefined
}

/** Numbers for words, in a transaction that the caller holds. */
export function wordNumbers(db: Db): WordNumbers {
  const numbers = new Map<string, number>()
  return {
    learn: async (words) => {
      if (numbers.size > mostRemembered) numbers.clear()
      const unknown = [...words].filter((word) => !numbers.has(word))
      for (const batch of inBatches(unknown)) {
        for (const [word, id] of await inserted(db, batch)) numbers.set(word, id)
      }
    },
    find: (word) => numbers.get(word),
  }
}

async function inserted(db: Db, words: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const values = words.map((word) => ({ word }))
  await db
    .insertInto('return_word')
    .values(values)
    .onConflict((conflict) => conflict.column('word').doNothing())
    .execute()
  return findWordNumbers(db, words)
}

/** The numbers of those words that cells were ever made of. */
export async function findWordNumbers(db: Db, words: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for (const batch of inBatches(words)) {
    const rows = await db.selectFrom('return_word').select(['id', 'word']).where('word', 'in', batch).execute()
    for (const { id, word } of rows) found.set(word, id)
  }
  return found
}

/** Words by their numbers. */
export async function listWords(db: Db, ids: Iterable<number>): Promise<ReadonlyMap<number, string>> {
  const words = new Map<number, string>()
  for (const batch of inBatches([...new Set(ids)])) {
    const rows = await db.selectFrom('return_word').select(['id', 'word']).where('id', 'in', batch).execute()
    for (const { id, word } of rows) words.set(id, word)
  }
  return words
}
