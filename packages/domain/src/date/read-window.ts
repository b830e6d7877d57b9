import { accept, refuse, type Outcome } from '../outcome.ts'
import { quoted } from '../quoted.ts'
import type { DateWindow } from './date-window.ts'
import { refuseUnlessDays } from './plain-date.ts'
import type { WindowContext } from './window-context.ts'
import { boundWordings } from './wording/bounds.ts'
import { durationWordings } from './wording/durations.ts'
import { namedTimes, readNamedTime } from './wording/named-times.ts'
import { tidy } from './wording/vocabulary.ts'
import { readAmong, type Wording } from './wording/wording.ts'

const compound: readonly Wording[] = [...durationWordings, ...boundWordings]

const LONGEST = 200

const TIMELESS = new RegExp(
  '^(?:none|no date|not (?:known|said|given)|tb[ac]|soon|shortly|in due course|' +
    '(?:when )?(?:possible|parliamentary time allows)|at the earliest opportunity|' +
    'in the coming (?:days|weeks|months|years)|in the (?:near|foreseeable) future)$',
)

/**
 * The window a wording sets, read by rule and never guessed, with the words kept as they were used. Wordings that name no year
 * or day are read from the day they were said. Refuses words no rule knows (`not-understood`) and words that count from a day
 * which the context does not give (`anchor-unknown`), and a context without the day or with one that is none (`not-a-day`). `knownWordings` lists what
 * is read.
 */
export function readWindow(
  words: string,
  context: WindowContext,
): Outcome<DateWindow, 'not-understood' | 'anchor-unknown' | 'not-a-day'> {
  // A caller without types may leave the context out: that is a day which is not given.
  const given: Partial<WindowContext> | undefined = context ?? undefined
  const misdated = refuseUnlessDays({ saidOn: given?.saidOn }, { ...given?.anchors, ...spansOf(given) })
  if (misdated) return misdated
  if (typeof words !== 'string')
    return refuse('not-understood', `${quoted(words)} is no text. Give the words that say when, such as “in July 2026”.`)
  if (words.length > LONGEST)
    return refuse('not-understood', `A wording has at most ${LONGEST} characters. Give only the words that say when.`)
  const tidied = tidy(words)
  if (TIMELESS.test(tidied))
    return refuse('not-understood', `“${words}” names no time. Leave the date out, or give the words that name one.`)
  const reading = readAmong(compound, tidied, context) ?? readNamedTime(tidied, context)
  if (!reading) {
    return refuse(
      'not-understood',
      `“${words}” is not a wording the date rules read. ` +
        'Say the same in words such as “in July 2026”, “by the end of 2021” or “within 18 months”.',
    )
  }
  return reading.ok ? accept({ words, ...reading.value }) : reading
}

function spansOf({ session, nextSession, parliament }: Partial<WindowContext> = {}) {
  const spans = Object.entries({ session, nextSession, parliament })
  return Object.fromEntries(
    spans.flatMap(([name, span]) => [
      [`${name}.from`, span?.from],
      [`${name}.to`, span?.to],
    ]),
  )
}

/** Every wording that `readWindow` reads, by an example and the rule it is read by. */
export function knownWordings(): readonly { readonly example: string; readonly rule: string }[] {
  return [...namedTimes, ...compound].map(({ example, rule }) => ({ example, rule }))
}
