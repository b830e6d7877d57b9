import { nameText } from '@dutywatch/domain/parliament'
import { ComparedBlocks } from '../../panels/law/compared-blocks.tsx'
import { VerdictBadge } from '../../ui/badge.tsx'
import { Link } from '../../ui/link.tsx'
import { capitalised } from '../../words/capitalised.ts'
import type { AskAnswer } from './answer.ts'

type Test = AskAnswer['reviews'][number]
type Unit = NonNullable<Test['pins'][number]['difference']>

/** Whether the words a verdict rests on still stand in the newest text, and what became of them. Nothing for a verdict that is not pinned. */
export function Reviewed({ test }: { readonly test: Test | undefined }) {
  if (test === undefined) return null
  const { given, against, needsReview, quote } = test
  if (given.id === against.id && !needsReview) return <WordsHeld test={test} />
  if (!needsReview) {
    return (
      <p className="small">
        The words it rests on still stand in {nameText(against)}: <Places test={test} />.
      </p>
    )
  }
  return (
    <div className="review">
      <p>
        <VerdictBadge verdict="needs-review" />. {test.pins.map((pin) => sayPin(pin, test)).join(' ')}
      </p>
      {quote && <p className="small">{sayQuote(quote)}</p>}
      {test.pins.map((pin) => pin.difference && <Difference key={pin.pin.thread} unit={pin.difference} test={test} />)}
      <p className="small">
        In full: <Places test={test} />.
      </p>
    </div>
  )
}

/** What changed in a provision, put in and taken out, folded until it is asked for. */
function Difference({ unit, test: { given, against } }: { readonly unit: Unit; readonly test: Test }) {
  return (
    <details className="difference">
      <summary>See what changed in {spoken(unit.anchor)}</summary>
      <div className="law">
        <ComparedBlocks blocks={unit.content} />
      </div>
      <p className="small">
        <Link to={`/bill/compare/${given.id}/${against.id}/${unit.anchor}`}>This change by itself</Link>
      </p>
    </details>
  )
}

function WordsHeld({ test }: { readonly test: Test }) {
  return (
    <p className="small">
      Read the words it rests on: <Places test={test} />.
    </p>
  )
}

/** The provisions a verdict rests on, as the newest text has them; as the text it was given on had them where they are gone. */
function Places({ test: { pins, given, against } }: { readonly test: Test }) {
  return pins.map(({ pin, was, is }, index) => {
    const [text, address] = is === undefined ? [given, was] : [against, is]
    return (
      <span key={pin.thread}>
        {index > 0 && ', '}
        {address === undefined ? (
          pin.thread
        ) : (
          <Link to={`/bill/texts/${text.id}/${address}`}>
            {capitalised(spoken(address))} of {nameText(text)}
          </Link>
        )}
      </span>
    )
  })
}

function sayPin({ outcome, was, is, pin }: Test['pins'][number], { given, against }: Test): string {
  const place = spoken(was ?? pin.thread)
  const now = is === undefined || is === was ? '' : `, now ${spoken(is)},`
  const [before, after] = [nameText(given), nameText(against)]
  if (outcome === 'changed') return `The words of ${place}${now} changed between ${before} and ${after}.`
  if (outcome === 'points-elsewhere') return `The words of ${place}${now} stand, but refer to other provisions in ${after}.`
  return outcome === 'gone' ? `${capitalised(place)} of ${before} is not in ${after}.` : ''
}

function sayQuote(quote: NonNullable<Test['quote']>): string {
  if (quote.found) return 'The words it quotes still stand there.'
  const near = quote.nearest ? ` The nearest to them are “${quote.nearest.words}”.` : ''
  return `The words it quotes do not stand there any more.${near}`
}

/** "clause-12-3" as it is said: "clause 12(3)". */
function spoken(address: string): string {
  const [kind = '', number, ...inner] = address.split('-')
  if (number === undefined) return kind
  const rest = inner.join(' ')
  return kind === 'schedule'
    ? `Schedule ${[number, rest].filter((part) => part !== '').join(', ')}`
    : `${kind} ${number}${inner.map((part) => `(${part})`).join('')}`
}
