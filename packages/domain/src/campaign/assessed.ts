import type { Ask, Verdict } from './campaign.ts'
import { askCoverage, type AskCoverage } from './verdict.ts'

/** A text and how it answers a list of asks. */
export interface AssessedText<Text> {
  readonly text: Text
  readonly coverage: AskCoverage
}

/** The texts that settle at least one of the asks, in the order given, each with how it answers all of them. */
export function assessedTexts<Text extends { readonly id: string }>(
  asks: readonly Ask[],
  verdicts: readonly Verdict[],
  texts: readonly Text[],
): AssessedText<Text>[] {
  return texts
    .map((text) => ({ text, coverage: askCoverage(asks, verdicts, text.id) }))
    .filter(({ coverage }) => assessed(coverage) > 0)
}

/** The text that most asks were settled for, the later of two alike; `undefined` when there is none. */
export function mostAssessed<Text>(texts: readonly AssessedText<Text>[]): AssessedText<Text> | undefined {
  const most = Math.max(...texts.map(({ coverage }) => assessed(coverage)))
  return texts.findLast(({ coverage }) => assessed(coverage) === most)
}

/** The texts on which at least a third of the asks could be settled: of fewer, a row of marks would mostly say that nobody could tell. */
export function testedEnough<Text>(texts: readonly AssessedText<Text>[]): Text[] {
  return texts.filter(({ coverage }) => assessed(coverage) * 3 >= coverage.total).map(({ text }) => text)
}

function assessed({ total, notAssessed }: AskCoverage): number {
  return total - notAssessed
}

/** "6 are met, 5 partly, 3 not": how asks are answered, to follow "Of their 14 asks, ". What no ask is, is left out. */
export function sayAnswers({ met, partly, weakened, notMet, removed, notAssessed }: AskCoverage): string {
  const first = met === 0 ? 'none is met' : `${met} ${met === 1 ? 'is' : 'are'} met`
  const rest = [
    { count: partly + weakened, word: 'partly' },
    { count: notMet + removed, word: 'not' },
    { count: notAssessed, word: 'not assessed' },
  ].filter(({ count }) => count > 0)
  return [first, ...rest.map(({ count, word }) => `${count} ${word}`)].join(', ')
}
