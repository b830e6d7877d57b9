import { LawBlocks } from '../../panels/law/law-blocks.tsx'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { capitalised } from '../../words/capitalised.ts'
import { counted } from '../../words/counted.ts'
import { listed } from '../../words/listed.ts'
import { AmendedWords } from './amended-words.tsx'
import type { PaperAnswer, ShownAmendment } from './answers.ts'
import { nameAmendment, sayDecision } from './say-paper.ts'

/** The form that the boxes belong to; it stands after them, since forms are left off paper. */
export const ticked = 'ticked'

export interface AmendmentEntryProps {
  readonly amendment: ShownAmendment
  readonly answer: Pick<PaperAnswer, 'paper' | 'chosen' | 'isPrintHeld'>
}

/** One amendment: who tabled it, what it says, why, what became of it, and what its clause would read. */
export function AmendmentEntry({ amendment, answer }: AmendmentEntryProps) {
  const { address, instruction, inserted, explanatoryStatement, statusMark } = amendment
  return (
    <article className="amendment" id={address} aria-labelledby={`${address}-name`}>
      <h3 id={`${address}-name`}>
        {statusMark && `${statusMark} `}
        {capitalised(nameAmendment(amendment))}
      </h3>
      <p className="small">
        {sayDecision(amendment)}. <Days {...amendment} />
      </p>
      <Members {...amendment} />
      <div className="law">
        <p className="law-words">{instruction}</p>
        {inserted.length > 0 && (
          <blockquote className="law-quoted">
            <LawBlocks blocks={inserted} />
          </blockquote>
        )}
      </div>
      {explanatoryStatement.length > 0 && (
        <div className="under">
          Explanatory statement: <LawBlocks blocks={explanatoryStatement} />
        </div>
      )}
      <WouldRead amendment={amendment} answer={answer} />
      {answer.isPrintHeld && (
        <label className="tick">
          <input type="checkbox" form={ticked} name={address} value="on" defaultChecked={answer.chosen.includes(address)} />
          <span>Show {nameAmendment(amendment)} together with others</span>
        </label>
      )}
    </article>
  )
}

function Days({ tabledOn, publishedOn }: ShownAmendment) {
  if (tabledOn === undefined && publishedOn === undefined) return null
  return (
    <>
      {tabledOn !== undefined && (
        <>
          Tabled on <Day on={tabledOn} />
        </>
      )}
      {tabledOn !== undefined && publishedOn !== undefined && ', '}
      {publishedOn !== undefined && (
        <>
          first published on <Day on={publishedOn} />
        </>
      )}
      .
    </>
  )
}

function Members({ lead, supporters }: ShownAmendment) {
  if (!lead) return null
  const name = ({ name: own, declaredInterest }: typeof lead) => (declaredInterest ? `${own} [R]` : own)
  const isLong = supporters.length > 6
  return (
    <>
      <p>
        {name(lead)}
        {supporters.length > 0 && !isLong && `, with ${listed(supporters.map(name))}`}
      </p>
      {isLong && (
        <details>
          <summary>{counted(supporters.length, 'supporter', 'supporters')}</summary>
          <p>{listed(supporters.map(name))}</p>
        </details>
      )}
    </>
  )
}

function WouldRead({ amendment, answer }: AmendmentEntryProps) {
  const { alone, address } = amendment
  if (!answer.isPrintHeld) return null
  if (!alone)
    return (
      <p>
        <Link to={`/bill/amendments/${answer.paper.id}`} query={{ [address]: 'on' }} hash="together">
          What the print would read if {nameAmendment(amendment)} were agreed
        </Link>
      </p>
    )
  const [refusal] = alone.refused
  if (refusal) return <p className="under">What it would read cannot be worked out by machine: {refusal.message}</p>
  return (
    <details>
      <summary>What the print would read if {nameAmendment(amendment)} were agreed</summary>
      <AmendedWords amended={alone} anchored={false} />
    </details>
  )
}
