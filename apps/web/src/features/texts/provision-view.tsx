import { headingOf } from '@dutywatch/bill-text/document'
import { AsksJudged } from '../../panels/asks-judged.tsx'
import { addressFrom } from '../../place/address.ts'
import { recordPage } from '../../place/record-address.ts'
import { useSite } from '../../place/site-state.ts'
import { LawBlocks } from '../../panels/law/law-blocks.tsx'
import { LawRuns } from '../../panels/law/law-runs.tsx'
import { LawNotes } from '../../panels/law/law-notes.tsx'
import { LawPage, noteNumbers } from '../../panels/law/setting.ts'
import { Citations } from '../../ui/citations.tsx'
import { Link } from '../../ui/link.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import type { ProvisionAnswer } from './answers.ts'
import { ContentsList } from './contents.tsx'
import { Ladder } from './ladder.tsx'
import { sayProvision } from './say-provision.ts'
import { titleOfProvision } from '../../words/provision-names.ts'

/** One provision of a text: its words, what it was elsewhere, what rests on it. */
export function ProvisionView(answer: ProvisionAnswer) {
  const { provision, text, contents } = answer
  const heading = headingOf(provision)
  return (
    <article className="law-page">
      <Opening title={titleOfProvision(provision, heading)}>{sayProvision(answer, heading)}</Opening>
      <Standing {...answer} />
      {contents.length > 0 ? (
        <ContentsList entries={contents} pages={{ text: text.id, paged: new Set() }} />
      ) : (
        <ProvisionWords {...answer} />
      )}
      <Ladder {...answer} />
      <RestingOn {...answer} />
      <Neighbours {...answer} />
    </article>
  )
}

/** What it stands in. */
function Standing({ within, text }: ProvisionAnswer) {
  const named = within.filter(({ level, heading }) => level !== 'group' && heading !== '')
  return (
    <p className="small">
      {named.length > 0 &&
        `It stands under ${named.map(({ label, heading }) => [label, heading].filter(Boolean).join(' ')).join(', ')}. `}
      <Citations of={text.citations} />
    </p>
  )
}

function ProvisionWords({ provision, text, links, notes }: ProvisionAnswer) {
  const site = useSite()
  const setting = {
    hrefOf: (address: string) => {
      const page = links[address]
      if (page === undefined) return `#${address}`
      return addressFrom(site, { to: `/bill/texts/${text.id}/${page}`, hash: page === address ? undefined : address })
    },
    anchored: true,
    notes: noteNumbers([provision]),
  }
  return (
    <LawPage value={setting}>
      <section className="law" aria-label="The words" id={provision.address}>
        {provision.origin && (
          <p className="law-origin">
            <LawRuns runs={provision.origin} />
          </p>
        )}
        <LawBlocks blocks={provision.content} depth={2} />
      </section>
      <LawNotes notes={notes} />
    </LawPage>
  )
}

function RestingOn({ asks, verdicts, thread, needReview }: ProvisionAnswer) {
  const judged = asks.map((ask) => ({ ask, verdicts: verdicts.filter((verdict) => verdict.ask === ask.id) }))
  return (
    <Section id="resting" title="What rests on it">
      {asks.length === 0 ? (
        <p className="empty">No verdict that is tracked here names this provision.</p>
      ) : (
        <AsksJudged asks={judged} needReview={needReview} />
      )}
      {thread && (
        <p>
          <Link to={recordPage('threads', thread.id)}>Follow it through every text</Link>
        </p>
      )}
    </Section>
  )
}

function Neighbours({ before, after, text }: ProvisionAnswer) {
  return (
    <nav aria-label="Provisions before and after" className="neighbours">
      {before && (
        <p>
          <Link to={`/bill/texts/${text.id}/${before.address}`} rel="prev">
            ← {titleOfProvision(before, before.heading)}
          </Link>
        </p>
      )}
      {after && (
        <p>
          <Link to={`/bill/texts/${text.id}/${after.address}`} rel="next">
            {titleOfProvision(after, after.heading)} →
          </Link>
        </p>
      )}
      <p>
        <Link to={`/bill/texts/${text.id}`}>The whole text</Link>
      </p>
    </nav>
  )
}
