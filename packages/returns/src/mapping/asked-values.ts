import type { AskedBreakdown } from './asked.ts'
import { nicknames, unstatedWords } from './sender-words.data.ts'
import { bareWords, stemsOf } from './stems.ts'

/**
 * A value of a breakdown that words stand for: by its id, label or an alias; by words for what is not recorded; or only likely, since they
 * are a label otherwise spelt, a usual short name, or hold a label.
 */
export interface AskedValue {
  readonly breakdown: string
  readonly value: string
  readonly how: 'named' | 'unstated' | 'respelt' | 'nickname' | 'within'
}

/** Whether words stand for a value so surely that nobody has to confirm it. */
export function isSure({ how }: AskedValue): boolean {
  return how === 'named' || how === 'unstated'
}

/** Why words stand for a value, for a sentence that goes on. */
export const becauseOf: Readonly<Record<AskedValue['how'], string>> = {
  named: 'it is named so',
  unstated: 'both say that nothing was recorded',
  respelt: 'it is that label written otherwise',
  nickname: 'it is a usual short name of it',
  within: 'it holds that label',
}

/** Finds the values of breakdowns in words: of the only breakdown that has one, of all or of those that are named. */
export function askedValues(
  breakdowns: readonly AskedBreakdown[],
): (words: string, among?: readonly string[]) => AskedValue | undefined {
  const values = valuesOf(breakdowns)
  return (words, among) => {
    const own = among === undefined ? values : values.filter((each) => among.includes(each.breakdown))
    return exactly(words, own) ?? unstated(words, own) ?? likely(words, own)
  }
}

interface Labelled {
  readonly breakdown: string
  readonly value: string
  readonly label: string
  /** Whether it stands for what is not recorded of its breakdown, and the words of the breakdown's name, which may stand beside that. */
  readonly isUnstated: boolean
  readonly name: readonly string[]
}

function valuesOf(breakdowns: readonly AskedBreakdown[]): Labelled[] {
  return breakdowns.flatMap(({ id, label: title, values }) => {
    const name = stemsOf(`${id} ${title}`)
    return values.flatMap((value) => {
      const labels = [...new Set([value.id, value.label, ...(value.aliases ?? [])].map(bareWords))]
      const isUnstated = labels.some((label) => unstatedWords.includes(withoutName(label, name)))
      return labels.map((label) => ({ breakdown: id, value: value.id, label, isUnstated, name }))
    })
  })
}

function exactly(words: string, own: readonly Labelled[]): AskedValue | undefined {
  const key = bareWords(words)
  return onlyOne(
    own.filter(({ label }) => label === key),
    'named',
  )
}

/** "Unknown", or "Unknown age", is the value that stands for what is not recorded. */
function unstated(words: string, own: readonly Labelled[]): AskedValue | undefined {
  const key = bareWords(words)
  const meant = own.filter(({ isUnstated, name }) => isUnstated && unstatedWords.includes(withoutName(key, name)))
  return onlyOne(meant, 'unstated')
}

function likely(words: string, own: readonly Labelled[]): AskedValue | undefined {
  const [key, joined] = [bareWords(words), joinedUp(words)]
  const alike = own.filter(({ label }) => joinedUp(label) === joined)
  if (alike.length > 0) return onlyOne(alike, 'respelt')
  const nickname = Object.hasOwn(nicknames, joined) ? nicknames[joined] : undefined
  const nicknamed = own.filter(({ label }) => joinedUp(label) === nickname)
  if (nicknamed.length > 0) return onlyOne(nicknamed, 'nickname')
  const isWithin = (label: string) => key.length > 3 && label.length > 3 && ` ${key} `.includes(` ${label} `)
  return onlyOne(
    own.filter(({ label }) => isWithin(label)),
    'within',
  )
}

function onlyOne([first, ...others]: readonly Labelled[], how: AskedValue['how']): AskedValue | undefined {
  if (!first || others.some(({ breakdown, value }) => breakdown !== first.breakdown || value !== first.value)) return undefined
  return { breakdown: first.breakdown, value: first.value, how }
}

/** Words without those of the name of a breakdown: "age not recorded" of the age of victims is "not recorded". */
function withoutName(bare: string, name: readonly string[]): string {
  const others = bare.split(' ').filter((word) => !stemsOf(word).some((stem) => name.includes(stem)))
  return others.join(' ')
}

/** Words without the spaces between letters, and with one way to write a span of numbers: "Snap Chat" as "Snapchat", "13-15" as "13 to 15". */
function joinedUp(words: string): string {
  return bareWords(words)
    .replace(/(\d) (?:to|and) (?=\d)/g, '$1 ')
    .replace(/(?<!\d) | (?!\d)/g, '')
}
