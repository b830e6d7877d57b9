import type { PeriodRules } from '../period/index.ts'
import type { Block, SheetShape } from '../shape/index.ts'
import { periodIn } from './suggest-keys.ts'
import type { Grounds } from './suggest-columns.ts'
import type { ColumnMapping, Keys } from './return-mapping.ts'
import type { Guess } from './suggestion.ts'

interface Found {
  readonly shape: SheetShape
  readonly block: Block
  readonly columns: readonly ColumnMapping[]
}

/** What holds for all cells of a table and stands in no column: its question and its period, from titles and the name of the sheet. */
export function suggestFixed(
  found: Found,
  grounds: Grounds,
  rules: PeriodRules,
): { readonly keys: Keys; readonly guesses: readonly Guess[] } {
  const { shape, block, columns } = found
  const titles = [...block.titles.map(({ words }) => words), shape.name]
  const lacks = (isGiven: (column: ColumnMapping) => boolean) => !columns.filter(({ is }) => is === 'value').every(isGiven)
  const named = (is: ColumnMapping['is']) => columns.some((column) => column.is === is)
  const guesses: Guess[] = []
  let keys: Keys = {}
  if (!named('question') && lacks((column) => 'of' in column && column.of.question !== undefined)) {
    const question = questionDividedBy(columns, grounds) ?? questionOf(titles, grounds)
    if (question) keys = { ...keys, question: question.id }
    guesses.push(told(shape.name, 'question', question))
  }
  const holdsYear = columns.some((column) => column.is === 'period' && column.holds !== 'part')
  if (!holdsYear && lacks((column) => 'of' in column && column.of.period !== undefined)) {
    const period = titles.map((title) => periodIn(title, rules)).find((each) => each !== undefined)
    if (period) keys = { ...keys, period }
    guesses.push(
      told(
        shape.name,
        'period',
        period && { id: `${period.from} to ${period.to}`, because: 'it stands in a title', confidence: 0.7 },
      ),
    )
  }
  return { keys, guesses }
}

interface Answer {
  readonly id: string
  readonly because: string
  readonly confidence: number
}

/** The only question that was asked by the breakdowns that a table is divided by. */
function questionDividedBy(columns: readonly ColumnMapping[], { asked }: Grounds): Answer | undefined {
  const over = columns.flatMap((column) =>
    'of' in column ? Object.keys(column.of.category ?? {}) : column.is === 'category' ? [column.breakdown] : [],
  )
  const [only, more] = asked.questions.filter(({ breakdowns = [] }) => over.every((id) => breakdowns.includes(id)))
  if (over.length === 0 || !only || more) return undefined
  return {
    id: only.id,
    because: `it alone was asked by ${[...new Set(over)].map((id) => `“${id}”`).join(' and ')}`,
    confidence: 0.85,
  }
}

function questionOf(titles: readonly string[], { asked, words }: Grounds): Answer | undefined {
  const [only, more] = asked.questions
  if (only && !more) return { id: only.id, because: 'it is the only one that was asked', confidence: 0.95 }
  for (const title of titles) {
    const question = words.question(title)
    if (question) return { ...question, because: `“${title}” shares most words with it` }
  }
  return undefined
}

function told(sheet: string, field: string, answer: Answer | undefined): Guess {
  if (answer) return { sheet, what: `The ${field} is “${answer.id}”`, because: answer.because, confidence: answer.confidence }
  return {
    sheet,
    what: `The ${field} is not known`,
    because: `neither the columns nor the titles say it: give it under "fixed"`,
    confidence: 0,
  }
}
