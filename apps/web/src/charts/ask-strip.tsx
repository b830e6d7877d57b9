import type { ReactNode } from 'react'
import type { Destination } from '../place/address.ts'
import { Link } from '../ui/link.tsx'
import { Mark } from '../ui/mark.tsx'
import { tableRoles } from '../ui/table-roles.ts'
import { verdictWords, type VerdictState } from '../words/verdicts.ts'

/** One text an ask was tested against: a print of the Bill, the Act. */
export interface StripText {
  readonly key: string
  /** Short, to head a column: "Draft Bill", "Act". */
  readonly label: string
  /** "May 2021". */
  readonly when?: string | undefined
}

export interface StripRow {
  readonly key: string
  readonly code: string
  /** The ask, linked to its page. */
  readonly ask: ReactNode
  /** In the order of the texts. */
  readonly verdicts: readonly VerdictState[]
  /** Where the reason for each verdict stands, in the order of the texts; a cell without one leads nowhere. */
  readonly reasons?: readonly (Destination | undefined)[]
}

export interface AskStripProps {
  readonly caption: ReactNode
  /** What each row is: "Ask", unless it is something else. */
  readonly of?: string
  readonly texts: readonly StripText[]
  readonly rows: readonly StripRow[]
}

/** How many texts have their names over the columns on a phone. */
const MOST_NAMED = 5

/**
 * One row an ask, one cell a text: how each text answers each ask, by shape, letter and colour. It is its own table. Roles are spelled
 * out because a phone's layout takes a table's own away.
 */
export function AskStrip({ caption, of = 'Ask', texts, rows }: AskStripProps) {
  const isWide = texts.length > MOST_NAMED
  return (
    <figure className="chart">
      <table className={isWide ? 'ask-strip strip-wide' : 'ask-strip'} {...tableRoles.table}>
        <caption>
          {caption}
          {isWide && <NumberedTexts texts={texts} />}
        </caption>
        <thead {...tableRoles.group}>
          <tr {...tableRoles.row}>
            <th {...tableRoles.columnHeader} className="strip-ask">
              {of}
            </th>
            {texts.map(({ key, label, when }, index) => (
              <th key={key} {...tableRoles.columnHeader} className="strip-text">
                {isWide && (
                  <span className="strip-number" aria-hidden="true">
                    {index + 1}
                  </span>
                )}
                <span className="strip-name">
                  {label}
                  {when && <span className="small"> {when}</span>}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...tableRoles.group}>
          {rows.map(({ key, code, ask, verdicts, reasons }) => (
            <tr key={key} {...tableRoles.row}>
              <th {...tableRoles.rowHeader}>
                <span className="strip-code">{code}</span> {ask}
              </th>
              {texts.map((text, index) => (
                <StripCell
                  key={text.key}
                  verdict={verdicts[index] ?? 'not-assessed'}
                  reason={reasons?.[index]}
                  about={`${code}, ${text.label}`}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <StripKey present={new Set(rows.flatMap(({ verdicts }) => verdicts))} />
    </figure>
  )
}

/** The texts by number, for a phone, where their names do not fit over the columns. */
function NumberedTexts({ texts }: Pick<AskStripProps, 'texts'>) {
  return (
    <span className="strip-texts" aria-hidden="true">
      {texts.map(({ key, label, when }, index) => (
        <span key={key}>
          {index + 1} {label}
          {when && `, ${when}`}
        </span>
      ))}
    </span>
  )
}

interface StripCellProps {
  readonly verdict: VerdictState
  readonly reason: Destination | undefined
  /** Which ask and which text, for those who hear a link without its table. */
  readonly about: string
}

function StripCell({ verdict, reason, about }: StripCellProps) {
  const { word, letter, shape, tone } = verdictWords[verdict]
  const shown = (
    <>
      <Mark shape={shape} tone={tone} />
      <span aria-hidden="true" className="strip-letter">
        {letter}
      </span>
      <span className="visually-hidden">{reason ? `${word}: the reason, ${about}` : word}</span>
    </>
  )
  return (
    <td {...tableRoles.cell} className={`strip-cell strip-${tone}`}>
      {reason ? (
        <Link {...reason} className="strip-reason">
          {shown}
        </Link>
      ) : (
        shown
      )}
    </td>
  )
}

function StripKey({ present }: { readonly present: ReadonlySet<VerdictState> }) {
  const shown = (Object.keys(verdictWords) as VerdictState[]).filter((verdict) => present.has(verdict))
  return (
    <ul className="chart-key">
      {shown.map((verdict) => {
        const { word, letter, shape, tone } = verdictWords[verdict]
        return (
          <li key={verdict} className={`tone-${tone}`}>
            <Mark shape={shape} tone={tone} /> <strong>{letter}</strong> {word}
          </li>
        )
      })}
    </ul>
  )
}

/** "Of 14 asks, 6 are met, 6 partly met and 2 not met." */
export function sayCounts(verdicts: readonly VerdictState[], what = 'asks'): string {
  const counts = (Object.keys(verdictWords) as VerdictState[])
    .map((verdict) => ({ count: verdicts.filter((other) => other === verdict).length, word: verdictWords[verdict].word }))
    .filter(({ count }) => count > 0)
  const said = counts.map(({ count, word }, index) =>
    index === 0 ? `${count} ${count === 1 ? 'is' : 'are'} ${word}` : `${count} ${word}`,
  )
  const last = said.pop()
  const counted = verdicts.length === 1 ? what.replace(/s$/, '') : what
  return `Of ${verdicts.length} ${counted}, ${said.length > 0 ? `${said.join(', ')} and ` : ''}${last ?? 'none has been assessed'}.`
}
