import { forceNames, type KnownForce } from '../names/index.ts'
import { shapeOf, statedMarks, type HeadingRule, type SheetShape } from '../shape/index.ts'
import type { Table } from '../table/index.ts'
import { statedThreshold } from '../value/index.ts'
import type { Asked } from './asked.ts'
import { askedWords } from './asked-words.ts'
import { ReturnMapping, type SheetMapping } from './return-mapping.ts'
import { suggestBlock } from './suggest-block.ts'
import type { Grounds } from './suggest-columns.ts'
import { suggestWords } from './suggest-words.ts'
import type { Guess, Suggestion } from './suggestion.ts'

/**
 * A mapping for a file, from its first rows, with the reason for everything it assumes. It is for a person to confirm: what is only likely is
 * left open, so that reading asks for it.
 */
export function suggestMapping(first: readonly Table[], asked: Asked, forces: readonly KnownForce[]): Suggestion {
  const grounds: Grounds = { asked, words: askedWords(asked), names: forceNames(forces) }
  const isHeading = headingRule(grounds)
  const shapes = first.map((table) => shapeOf(table, isHeading))
  const blocks = shapes.flatMap((shape) =>
    shape.blocks.flatMap((block) => {
      const suggested = suggestBlock(shape, block, grounds)
      return suggested ? [{ ...suggested, shape }] : []
    }),
  )
  const columns = blocks.flatMap(({ columns, shape: { name } }) => columns.map((column) => ({ ...column, sheet: name })))
  const words = suggestWords(columns, grounds)
  const stated = shapes.map((shape) => saidOfMarks(shape, shapes))
  const sheets = blocks.map(({ mapping, shape }) => ({ ...mapping, ...stated[shapes.indexOf(shape)]?.rules }))
  const unread = shapes.filter(({ name }) => !sheets.some((sheet) => sheet.name === name)).map(({ name }) => notRead(name))
  const guesses = [
    ...blocks.flatMap((block) => block.guesses),
    ...words.guesses,
    ...stated.flatMap((each) => each.guesses),
    ...unread,
  ]
  const { noForces, categories, questions, unconfirmed } = words
  const parsed = ReturnMapping.safeParse({ schemaVersion: 1, sheets, names: {}, noForces, categories, questions })
  return { mapping: parsed.success ? parsed.data : undefined, guesses, unconfirmed }
}

/** What stands over a column is a value that was asked about, or is in the row of the name of a breakdown. */
function headingRule({ words: asked }: Grounds): HeadingRule {
  const names = (first: string) => asked.breakdownNamed(first) !== undefined && asked.value(first) === undefined
  return (words, first) => asked.value(words) !== undefined || names(first)
}

interface Stated {
  readonly rules: Partial<Pick<SheetMapping, 'suppressedBelow' | 'marks'>>
  readonly guesses: readonly Guess[]
}

/** What the notes of a sheet say about its marks; where it says nothing of small counts, what the other sheets say. */
function saidOfMarks(shape: SheetShape, all: readonly SheetShape[]): Stated {
  const sheet = shape.name
  const marks = shape.words.flatMap(({ words }) => statedMarks(words))
  const limits = [shape, ...all].flatMap(({ words }) =>
    words.map((each) => ({ note: each.words, limit: statedThreshold(each.words)?.suppressedBelow })),
  )
  const found = limits.find(({ limit }) => limit !== undefined)
  const limitGuess = found && {
    sheet,
    what: `Counts below ${found.limit} are hidden`,
    because: `“${found.note}” says so`,
    confidence: 0.85,
  }
  const markGuesses = marks.map(({ mark, cell }) => ({
    sheet,
    what: `“${mark}” means ${cell.kind === 'count' ? 'none' : 'not known'}`,
    because: 'a note says so',
    confidence: 0.85,
  }))
  return {
    rules: {
      ...(found?.limit === undefined ? {} : { suppressedBelow: found.limit }),
      marks: Object.fromEntries(marks.map(({ mark, cell }) => [mark, cell])),
    },
    guesses: [...(limitGuess ? [limitGuess] : []), ...markGuesses],
  }
}

function notRead(sheet: string): Guess {
  return { sheet, what: `The sheet “${sheet}” is not read`, because: 'no table with counts was found in it', confidence: 0.8 }
}
