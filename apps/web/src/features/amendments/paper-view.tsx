import { nameText } from '@dutywatch/domain/parliament'
import { LawBlocks } from '../../panels/law/law-blocks.tsx'
import { Citations } from '../../ui/citations.tsx'
import { GetForm } from '../../ui/form.tsx'
import { Link } from '../../ui/link.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { listed } from '../../words/listed.ts'
import { AmendedWords } from './amended-words.tsx'
import { AmendmentEntry, ticked } from './amendment-entry.tsx'
import type { AmendmentGroup, PaperAnswer } from './answers.ts'
import { sayPaper, titleOfGroup, titleOfPaper } from './say-paper.ts'
import { SincePaper } from './since-paper.tsx'

/** An amendment paper: its amendments by the clause they change, and what the print would read if some of them were agreed. */
export function PaperView(answer: PaperAnswer) {
  const { paper, isPrintHeld, groups, otherWords } = answer
  return (
    <article className="law-page">
      <Opening title={titleOfPaper(answer)}>{sayPaper(answer)}</Opening>
      <Around {...answer} />
      <SincePaper {...answer} />
      <Together {...answer} />
      {!isPrintHeld && (
        <Notice>The words of the print that this paper amends are not held here, so what it would read cannot be shown.</Notice>
      )}
      {groups.map((group) => (
        <Group key={group.key} group={group} answer={answer} />
      ))}
      {isPrintHeld && <GetForm id={ticked} to={`/bill/amendments/${paper.id}`} action="Show what is ticked together" />}
      {otherWords.length > 0 && (
        <details className="law-cover">
          <summary>What else stands on the paper</summary>
          <div className="law">
            <LawBlocks blocks={otherWords} />
          </div>
        </details>
      )}
    </article>
  )
}

function Around({ paper, print, before, after }: PaperAnswer) {
  return (
    <p>
      {print && (
        <>
          It amends <Link to={`/bill/texts/${print.id}`}>{nameText(print)}</Link>.{' '}
        </>
      )}
      {before && (
        <>
          <Link to={`/bill/amendments/${before.id}`}>The paper before it</Link>.{' '}
        </>
      )}
      {after && (
        <>
          It was replaced by <Link to={`/bill/amendments/${after.id}`}>the next paper</Link>.{' '}
        </>
      )}
      <Citations of={paper.citations} />
    </p>
  )
}

interface GroupProps {
  readonly group: AmendmentGroup
  readonly answer: PaperAnswer
}

function Group({ group, answer }: GroupProps) {
  const { provision, amendments, key } = group
  return (
    <Section id={`to-${key.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`} title={titleOfGroup(group)}>
      {provision && answer.print && (
        <p className="small">
          <Link to={`/bill/texts/${answer.print.id}/${provision.address}`}>As it stands in the print</Link>
        </p>
      )}
      {amendments.map((amendment) => (
        <AmendmentEntry key={amendment.address} amendment={amendment} answer={answer} />
      ))}
    </Section>
  )
}

/** What the print would read if everything that was ticked were agreed. */
function Together({ together, paper }: PaperAnswer) {
  if (!together) return null
  const { made, refused } = together
  return (
    <Section id="together" title="What the print would read">
      <p>
        {made.length > 0
          ? `If ${made.length === 1 ? 'amendment' : 'amendments'} ${listed(made)} were agreed and no other. Numbers stay as they are printed until the Bill is printed again.`
          : 'None of the amendments that were ticked can be made by machine.'}{' '}
        <Link to={`/bill/amendments/${paper.id}`}>Untick all</Link>
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ address, number, message }) => (
            <li key={address}>
              <a href={`#${address}`}>Amendment {number}</a> is left out: {message}
            </li>
          ))}
        </ul>
      )}
      <AmendedWords amended={together} anchored />
    </Section>
  )
}
