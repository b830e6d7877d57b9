import { EventKind, VerdictValue } from '@dutywatch/domain/campaign'
import { CommitmentKind } from '@dutywatch/domain/commitment'
import { Confidence, SourceKind } from '@dutywatch/domain/source'
import { capitalised } from './capitalised.ts'
import { confidenceWords, sourceKindWords } from './confidence.ts'
import { eventKindWords } from './events.ts'
import { commitmentKindWords } from './outcomes.ts'
import { verdictWords } from './verdicts.ts'

type Say = (value: string) => string

const told = new Map<unknown, Say>([
  [Confidence, (value) => stateIn(confidenceWords, value)],
  [VerdictValue, (value) => stateIn(verdictWords, value)],
  [SourceKind, (value) => wordIn(sourceKindWords, value)],
  [EventKind, (value) => wordIn(eventKindWords, value)],
  [CommitmentKind, (value) => wordIn(commitmentKindWords, value)],
])

/** How the values of a choice are said: by the words that pages use for it, else the value itself with spaces. */
export function choiceWords(schema: unknown): Say {
  return told.get(schema) ?? spaced
}

function wordIn(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? spaced(value)
}

function stateIn(words: Readonly<Record<string, { readonly word: string }>>, value: string): string {
  return capitalised(words[value]?.word ?? spaced(value))
}

function spaced(value: string): string {
  return capitalised(value.replaceAll('-', ' '))
}
