import type { AskRow } from '@dutywatch/domain/campaign'
import type { BillText } from '@dutywatch/domain/parliament'
import type { StripRow, StripText } from '../charts/index.ts'
import { Link } from '../ui/link.tsx'
import { capitalised } from '../words/capitalised.ts'
import { sayMonth } from '../words/days.ts'

/** The columns of an ask strip: texts by their short name and month. */
export function stripTexts(texts: readonly Pick<BillText, 'id' | 'label' | 'publishedOn'>[]): StripText[] {
  return texts.map(({ id, label, publishedOn }) => ({ key: id, label: capitalised(label), when: sayMonth(publishedOn) }))
}

/** The rows of an ask strip, each ask leading to its page. */
export function stripRows(rows: readonly AskRow[]): StripRow[] {
  return rows.map(({ ask, cells }) => ({
    key: ask.id,
    code: ask.code,
    ask: <Link to={`/asks/${ask.id}`}>{ask.text}</Link>,
    verdicts: cells.map(({ verdict }) => verdict),
    reasons: cells.map(({ text, verdict }) => (verdict === 'not-assessed' ? undefined : { to: `/asks/${ask.id}`, hash: text })),
  }))
}
