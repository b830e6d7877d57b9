import { nameText } from '@dutywatch/domain/parliament'
import { addressFrom } from '../../place/address.ts'
import { useSite } from '../../place/site-state.ts'
import { LawBlocks } from '../../panels/law/law-blocks.tsx'
import { LawNotes } from '../../panels/law/law-notes.tsx'
import { LawPage, noteNumbers } from '../../panels/law/setting.ts'
import { Citations } from '../../ui/citations.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { sayCounts } from '../../words/comparisons.ts'
import type { TextAnswer } from './answers.ts'
import { openingOf } from './opening-of.ts'
import { ContentsList, FoldedContents } from './contents.tsx'
import { NumbersKnown } from './numbers-known.tsx'
import { sayText, titleOfText } from './say-text.ts'

/** A text of the law: what it is, its contents, its words. */
export function TextView(answer: TextAnswer) {
  const { text, contents, words } = answer
  return (
    <article className="law-page">
      <Opening title={titleOfText(text)}>{sayText(answer)}</Opening>
      <Around {...answer} />
      <Papers papers={answer.papers} />
      {contents === undefined && <NumbersKnown {...answer} />}
      {contents && !words && (
        <Section id="contents-of-text" title="Contents">
          <p>It is too long for one page: each of its Parts and provisions has a page of its own.</p>
          <ContentsList entries={contents} pages={{ text: text.id, paged: new Set(answer.paged) }} />
        </Section>
      )}
      {contents && words && (
        <div className="law-spread">
          <FoldedContents entries={contents} />
          <WholeText answer={answer} words={words} />
        </div>
      )}
    </article>
  )
}

/** What stands before and after the text, and where it comes from. */
function Around({ text, before, after, changedSince }: TextAnswer) {
  return (
    <p>
      {before && changedSince && (
        <>
          Since <Link to={`/bill/texts/${before.id}`}>{nameText(before)}</Link>, {sayCounts(changedSince)}:{' '}
          <Link to={`/bill/compare/${before.id}/${text.id}`}>compare them word by word</Link>.{' '}
        </>
      )}
      {after && (
        <>
          After it came <Link to={`/bill/texts/${after.id}`}>{nameText(after)}</Link>.{' '}
        </>
      )}
      <Citations of={text.citations} />
    </p>
  )
}

/** The lists of amendments that were proposed to it. */
function Papers({ papers }: Pick<TextAnswer, 'papers'>) {
  if (papers.length === 0) return null
  return (
    <Section id="amendments" title="Amendments proposed to it">
      <ul>
        {papers.map(({ id, stage, publishedOn }) => (
          <li key={id}>
            <Link to={`/bill/amendments/${id}`}>
              {stage}, <Day on={publishedOn} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

interface WholeTextProps {
  readonly answer: TextAnswer
  readonly words: NonNullable<TextAnswer['words']>
}

/** All the words on one page. */
function WholeText({ answer: { text, paged = [] }, words }: WholeTextProps) {
  const site = useSite()
  const own = new Set(paged)
  const { front, body, back, notes } = words
  const { cover, preamble } = openingOf(front)
  const setting = {
    hrefOf: (address: string) => `#${address}`,
    pageOf: (address: string) => (own.has(address) ? addressFrom(site, { to: `/bill/texts/${text.id}/${address}` }) : undefined),
    anchored: true,
    notes: noteNumbers([...front, ...body, ...back]),
  }
  return (
    <LawPage value={setting}>
      <div className="law">
        {cover.length > 0 && (
          <details className="law-cover">
            <summary>The cover</summary>
            <LawBlocks blocks={cover} />
          </details>
        )}
        <div className="law-preamble">
          <LawBlocks blocks={preamble} />
        </div>
        <LawBlocks blocks={body} depth={2} />
        {back.length > 0 && (
          <details className="law-cover">
            <summary>The back of the print</summary>
            <LawBlocks blocks={back} />
          </details>
        )}
        <LawNotes notes={notes} />
      </div>
    </LawPage>
  )
}
