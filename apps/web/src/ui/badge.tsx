import { capitalised } from '../words/capitalised.ts'
import { confidenceWords } from '../words/confidence.ts'
import type { StateWords } from '../words/tones.ts'
import { verdictWords, type VerdictState } from '../words/verdicts.ts'
import type { Confidence } from '@dutywatch/domain/source'
import { Mark } from './mark.tsx'

/** A state in its shape, word and colour. `title` is never needed to understand it. */
export function StateBadge({ state, capital = true }: { readonly state: StateWords; readonly capital?: boolean }) {
  return (
    <span className={`badge tone-${state.tone}`}>
      <Mark shape={state.shape} tone={state.tone} /> {capital ? capitalised(state.word) : state.word}
    </span>
  )
}

/** How a text answers an ask: "Met", "Partly met", "Not met"… */
export function VerdictBadge({ verdict }: { readonly verdict: VerdictState }) {
  return <StateBadge state={verdictWords[verdict]} />
}

/** How sure we are of a fact: "Confirmed", "Reported", "Unverified". */
export function ConfidenceBadge({ confidence }: { readonly confidence: Confidence }) {
  return <StateBadge state={confidenceWords[confidence]} />
}
