import { nameText } from '@dutywatch/domain/parliament'
import { Link } from '../../ui/link.tsx'
import { EmptyState } from '../../ui/notice.tsx'
import { Opening } from '../../ui/opening.tsx'
import { Section } from '../../ui/section.tsx'
import { counted } from '../../words/counted.ts'
import { capitalised } from '../../words/capitalised.ts'
import type { ComparableAnswer } from './answers.ts'
import { CompareForm } from './compare-form.tsx'

/** What can be compared with what. */
export interface ChooseAnswer extends ComparableAnswer {
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/** Chooses two texts to compare. */
export function ChooseView({ texts, from, to }: ChooseAnswer) {
  const isSame = from !== undefined && from === to
  return (
    <>
      <Opening title="Compare two texts, word by word">{sayChoice({ texts })}</Opening>
      {isSame && <p className="field-error">These are one text. Choose two that differ.</p>}
      {texts.length < 2 ? (
        <EmptyState>
          Two texts with their words are needed. <Link to="/bill">The texts and what is held of them</Link>
        </EmptyState>
      ) : (
        <>
          <CompareForm texts={texts} from={from} to={to} />
          <Section id="neighbours" title="Each with the one before it">
            <ul className="plain-list">
              {texts.slice(1).map((text, index) => {
                const before = texts[index]
                return (
                  before && (
                    <li key={text.id}>
                      <Link to={`/bill/compare/${before.id}/${text.id}`}>
                        {capitalised(nameText(before))} → {nameText(text)}
                      </Link>
                    </li>
                  )
                )
              })}
            </ul>
          </Section>
        </>
      )}
    </>
  )
}

/** How many texts can be compared. */
export function sayChoice({ texts }: Pick<ComparableAnswer, 'texts'>): string {
  if (texts.length < 2) return 'Nothing can be compared on this day: the words of fewer than two texts are held.'
  return `The words of ${counted(texts.length, 'text', 'texts')} are held. Choose two to see what changed from one to the other.`
}
