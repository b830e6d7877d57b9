import { AskStrip } from '../../charts/index.ts'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Section } from '../../ui/section.tsx'
import { counted } from '../../words/counted.ts'
import type { Overview } from './answer.ts'
import { stripRows, stripTexts } from '../../panels/strip.tsx'
import { WatchedVerdicts } from '../../panels/watched-verdicts.tsx'

/** How far the texts of the law answer the asks, one row an ask. */
export function AskedFor({ overview: { asks, standing } }: { readonly overview: Overview }) {
  return (
    <Section id="asks" title="What was asked for, and is it in the law?">
      {asks.texts.length === 0 ? (
        <EmptyState>
          {standing.asks === 0
            ? 'No campaign had asked for anything by this day.'
            : standing.lastText === undefined
              ? `There was no text of a law on this day to test the ${counted(standing.asks, 'ask', 'asks')} on.`
              : 'Too few asks have been tested on a text of the law to show them here.'}
        </EmptyState>
      ) : (
        <AskStrip
          caption="Each ask against the texts of the law on which at least a third of them could be settled. The verdicts are ours, not official."
          texts={stripTexts(asks.texts)}
          rows={stripRows(asks.rows)}
        />
      )}
      <WatchedVerdicts {...asks.watched} />
      {standing.asks > 0 && (
        <p>
          <Link to="/asks">Every ask, every text, and the reason for each verdict</Link>
        </p>
      )}
    </Section>
  )
}
