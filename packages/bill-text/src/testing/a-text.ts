import type { Block, LegislationText, TextFacts } from '../document/index.ts'
import { provisionsOf, words, type Written } from './documents.ts'

type Parts = Written['content']

/** A text for tests, each provision at its place. */
export function aText(written: readonly Written[], facts: Partial<TextFacts> = {}): LegislationText {
  return {
    facts: { format: 'akoma-ntoso', kind: 'bill', title: 'A Bill', language: 'en', dates: [], ...facts },
    front: [],
    body: provisionsOf(written),
    back: [],
    notes: [],
    findings: [],
  }
}

export function aPart(number: string, heading: string, ...content: Parts): Written {
  return { level: 'part', label: `PART ${number}`, heading, content }
}

export function aCrossHeading(heading: string, ...content: Parts): Written {
  return { level: 'cross-heading', heading, content }
}

export function aClause(number: string, heading: string, ...content: Parts): Written {
  return { level: 'clause', label: number, heading, content }
}

export function aSubsection(number: string, ...content: Parts): Written {
  return { level: 'subsection', label: `(${number})`, content }
}

export function aParagraph(letter: string, ...content: Parts): Written {
  return { level: 'paragraph', label: `(${letter})`, content }
}

export function aSchedule(number: string, heading: string, ...content: Parts): Written {
  return { level: 'schedule', label: `Schedule ${number}`, heading, content }
}

/** A numbered paragraph of a Schedule. */
export function aScheduleParagraph(number: string, ...content: Parts): Written {
  return { level: 'paragraph', label: number, content }
}

/** A table of plain cells, the first row its heading. */
export function aTable(...rows: readonly (readonly string[])[]): Block {
  return {
    kind: 'table',
    rows: rows.map((cells, index) => ({
      heading: index === 0,
      cells: cells.map((cell) => ({ content: [words(cell)], columns: 1, rows: 1 })),
    })),
  }
}
