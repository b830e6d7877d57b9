import { accept, refuse, type Outcome } from '@dutywatch/domain'
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/** The fewest and the most characters of a password. */
export const passwordLength = { fewest: 12, most: 128 } as const

const leastScore = 3
const advice = 'Three or four words that have nothing to do with each other make a good one.'

/**
 * Refuses a password that is short or that somebody who guesses cleverly would find: common ones, names, rows of keys, dates, and words
 * about its owner. Says what to do.
 */
export async function checkPassword(
  password: string,
  owner: readonly string[],
): Promise<Outcome<undefined, 'password-too-short' | 'password-too-long' | 'password-too-weak'>> {
  const { fewest, most } = passwordLength
  const length = Array.from(password).length
  if (length < fewest) {
    return refuse('password-too-short', `A password has at least ${fewest} characters; this one has ${length}. ${advice}`)
  }
  if (length > most) return refuse('password-too-long', `A password has at most ${most} characters; this one has ${length}.`)
  const { score, feedback } = (await guesser()).check(password, wordsAbout(owner))
  if (score >= leastScore) return accept(undefined)
  const why = feedback.warning ?? ''
  return refuse('password-too-weak', ['This password is too easy to guess.', why, advice].filter((part) => part !== '').join(' '))
}

/** The words in what we know of somebody, each of which would be tried first. */
function wordsAbout(owner: readonly string[]): string[] {
  return [...owner, ...owner.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u)), 'dutywatch', 'desk'].filter(
    (word) => word.length > 2,
  )
}

let made: Promise<ZxcvbnFactory> | undefined

/** Loads the lists of words when the first password is set: they are large, and most starts never need them. */
function guesser(): Promise<ZxcvbnFactory> {
  made ??= load()
  return made
}

async function load(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, english] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
  ])
  return new Factory({
    dictionary: { ...common.dictionary, ...english.dictionary },
    graphs: common.adjacencyGraphs,
    translations: english.translations,
  })
}
