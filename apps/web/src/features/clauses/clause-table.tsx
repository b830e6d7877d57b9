import { addressOf } from '@dutywatch/bill-text/document'
import { labelIn, parseProvision } from '@dutywatch/domain/provision'
import { Day } from '../../ui/day.tsx'
import { Link } from '../../ui/link.tsx'
import { tableRoles } from '../../ui/table-roles.ts'
import { capitalised } from '../../words/capitalised.ts'
import type { FollowedText, Thread } from './answers.ts'
import { numberIn } from './say-clauses.ts'

export interface ClauseTableProps {
  readonly caption: string
  readonly threads: readonly Thread[]
  readonly texts: readonly FollowedText[]
}

/** What each provision was called in each text: a table on a desk, on a phone a line of numbers under each heading. */
export function ClauseTable({ caption, threads, texts }: ClauseTableProps) {
  return (
    <table className="clause-table" {...tableRoles.table}>
      <caption>
        {caption}
        <span className="small">
          In the order the texts were published: {texts.map(({ label }) => label).join(', ')}. A dash: not in that text.
        </span>
      </caption>
      <thead {...tableRoles.group}>
        <tr {...tableRoles.row}>
          <th {...tableRoles.columnHeader}>Provision</th>
          {texts.map(({ id, label, publishedOn }) => (
            <th key={id} {...tableRoles.columnHeader}>
              {capitalised(label)}
              <span className="under">
                <Day on={publishedOn} />
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody {...tableRoles.group}>
        {threads.map((thread) => (
          <ClauseRow key={thread.id} thread={thread} texts={texts} />
        ))}
      </tbody>
    </table>
  )
}

function ClauseRow({ thread, texts }: { readonly thread: Thread; readonly texts: readonly FollowedText[] }) {
  const remarks = texts.flatMap((text) => {
    const remark = labelIn(thread, text.id)?.remark
    return remark === undefined ? [] : [`${capitalised(text.label)}: ${remark}.`]
  })
  return (
    <tr {...tableRoles.row} id={thread.id}>
      <th {...tableRoles.rowHeader}>
        <Link to={`/bill/clauses/${thread.id}`}>{thread.heading ?? 'No heading on record'}</Link>
        {[...new Set(remarks)].map((remark) => (
          <span key={remark} className="under">
            {remark}
          </span>
        ))}
      </th>
      {texts.map((text) => (
        <td key={text.id} {...tableRoles.cell}>
          <NumberIn thread={thread} text={text} />
        </td>
      ))}
    </tr>
  )
}

/** The number, leading to the words where they are held. */
function NumberIn({ thread, text }: { readonly thread: Thread; readonly text: FollowedText }) {
  const number = numberIn(thread, text)
  const read = parseProvision(number)
  if (!text.file || !read.ok) return number
  return <Link to={`/bill/texts/${text.id}/${addressOf(read.value)}`}>{number}</Link>
}
