import { printNumber, printPercent } from '@dutywatch/domain/evidence'
import type { ReactNode } from 'react'
import { Citations, type CitationShown } from './citations.tsx'

export interface QuantityProps {
  /** A number, or one already in words: "more than 5,000", "2,277 to 2,378". */
  readonly amount: number | string
  /** What is counted: "recorded offences". */
  readonly unit: string
  /** Place and period: "England and Wales, April 2017 to October 2019". */
  readonly scope?: ReactNode
  /** How many answered: "41 of 43 forces". */
  readonly coverage?: ReactNode
  /** Where the number comes from. A number without a source does not compile, and an empty list throws. */
  readonly source: readonly CitationShown[]
}

/** A figure with its unit, what it covers and its source right beside it. */
export function Quantity({ amount, unit, scope, coverage, source }: QuantityProps) {
  return (
    <span className="quantity">
      <span className="amount">{typeof amount === 'number' ? printNumber(amount) : amount}</span>{' '}
      <span className="unit">{unit}</span>
      <Small parts={[scope, coverage]} source={source} />
    </span>
  )
}

export interface ShareProps {
  /** 0 to 100. */
  readonly percent: number | string
  /** What it is a share of: "cases with a known method". */
  readonly of: string
  /** How many of those there were; `undefined` when the publisher did not say, and the page then says so. */
  readonly n: number | undefined
  readonly count?: number | undefined
  readonly scope?: ReactNode
  readonly source: readonly CitationShown[]
}

/** A share, never without what it is a share of. */
export function Share({ percent, of, n, count, scope, source }: ShareProps) {
  const base =
    n === undefined
      ? 'their number was not published'
      : `${count === undefined ? 'n =' : `${printNumber(count)} of`} ${printNumber(n)}`
  return (
    <span className="quantity">
      <span className="amount">{typeof percent === 'number' ? printPercent(percent) : percent}</span>{' '}
      <span className="unit">of {of}</span>
      <Small parts={[base, scope]} source={source} />
    </span>
  )
}

function Small({ parts, source }: { readonly parts: readonly ReactNode[]; readonly source: readonly CitationShown[] }) {
  if (source.length === 0) throw new Error('A figure is never shown without its source')
  const said = parts.filter((part) => part !== undefined)
  return (
    <span className="quantity-small">
      {said.map((part, index) => (
        <span key={index}>
          {part}
          {index < said.length - 1 ? '; ' : '. '}
        </span>
      ))}
      <Citations of={source} />
    </span>
  )
}
