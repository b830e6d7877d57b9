import type { Run, Span } from '@dutywatch/bill-text/document'
import type { ReactNode } from 'react'
import { useLaw } from './setting.ts'

/** Words of a law with their marks: terms, references, what an amendment put in or took out, notes. */
export function LawRuns({ runs }: { readonly runs: readonly Run[] }) {
  return runs.map((run, index) => (typeof run === 'string' ? run : <MarkedWords key={index} span={run} />))
}

function MarkedWords({ span }: { readonly span: Span }): ReactNode {
  switch (span.mark) {
    case 'emphasis':
      return <Emphasised span={span} />
    case 'term':
      return (
        <dfn>
          <LawRuns runs={span.runs} />
        </dfn>
      )
    case 'reference':
      return <Reference span={span} />
    case 'change':
      return <EditorialChange span={span} />
    case 'note':
      return <NoteMark id={span.id} />
    case 'line':
      return null
  }
}

function Emphasised({ span: { style, runs } }: { readonly span: Extract<Span, { mark: 'emphasis' }> }) {
  const words = <LawRuns runs={runs} />
  if (style === 'superscript') return <sup>{words}</sup>
  if (style === 'subscript') return <sub>{words}</sub>
  if (style === 'bold') return <b>{words}</b>
  return <span className={`law-${style}`}>{words}</span>
}

function Reference({ span: { address, uri, runs } }: { readonly span: Extract<Span, { mark: 'reference' }> }) {
  const { hrefOf } = useLaw()
  const href = address === undefined || address === '' ? undefined : hrefOf(address)
  const outside = uri !== undefined && /^https?:/.test(uri) ? uri : undefined
  const words = <LawRuns runs={runs} />
  if (href !== undefined) return <a href={href}>{words}</a>
  if (outside === undefined) return words
  return (
    <a href={outside} rel="external noopener">
      {words}
    </a>
  )
}

function EditorialChange({ span: { change, note, runs } }: { readonly span: Extract<Span, { mark: 'change' }> }) {
  const words = <LawRuns runs={runs} />
  return (
    <>
      {change === 'repeal' ? <del className="law-edit">{words}</del> : <ins className="law-edit">{words}</ins>}
      {note !== undefined && <NoteMark id={note} />}
    </>
  )
}

function NoteMark({ id }: { readonly id: string }) {
  const number = useLaw().notes.get(id)
  if (number === undefined) return null
  return (
    <sup className="law-note-mark">
      <a href={`#note-${number}`}>
        <span className="visually-hidden">Note </span>
        {number}
      </a>
    </sup>
  )
}
