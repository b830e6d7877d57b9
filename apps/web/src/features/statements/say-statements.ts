import { sayDay } from '@dutywatch/domain/date'
import type { StatementsAnswer } from './answer.ts'

/** How much was said by how many, and the last of it. */
export function sayStatements({ statements }: Pick<StatementsAnswer, 'statements'>): string {
  const [latest] = statements
  if (latest === undefined) return 'Nothing said about the campaign is on record by this day.'
  const speakers = new Set(statements.map(({ statement }) => statement.by)).size
  const said = `${statements.length} ${statements.length === 1 ? 'statement' : 'statements'} by ${speakers} ${speakers === 1 ? 'speaker' : 'people and organisations'}`
  const { on, to } = latest.statement
  return `${said} are on record, the latest by ${latest.speaker?.name ?? 'nobody named'}${to ? ` to ${to}` : ''} on ${sayDay(on)}.`
}
