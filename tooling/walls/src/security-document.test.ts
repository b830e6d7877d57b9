import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseSync, Visitor, type Expression } from 'oxc-parser'
import { describe, expect, test } from 'vitest'
import { asvsRows } from './asvs-rows.data.ts'

const repository = path.resolve(import.meta.dirname, '../../..')
const text = readFileSync(path.join(repository, 'docs/security.md'), 'utf8')
const standard = text.slice(text.indexOf('\n## OWASP ASVS'))

/** Where the document says that its short paths begin. */
const usualRoom = 'apps/api/src'

interface Row {
  readonly rows: string
  readonly holds: string
  readonly by: string
}

/** The rows of every table of the standard, without their headings. */
const table: Row[] = standard
  .split('\n')
  .filter((line) => /^\| \d/.test(line))
  .map((line) => {
    const [, rows = '', holds = '', by = ''] = line.split('|').map((cell) => cell.trim())
    return { rows, holds, by }
  })

/** Every file that is named, in prose or in a table. */
const named = [...text.matchAll(/`([\w@.][\w@./-]*\.(?:test\.tsx?|data\.ts|tsx?|mjs|json|ya?ml))`/g)].map(([, file = '']) => file)

function fileOf(name: string): string | undefined {
  const places = [path.join(repository, usualRoom, name), path.join(repository, name)]
  return places.find((place) => existsSync(place))
}

/** The numbers that are written, with those between the ends of a range: "3.3.1–3.3.3" is three. */
function numbersIn(words: string): string[] {
  return [...words.matchAll(/(\d+\.\d+)\.(\d+)(?:–(\d+\.\d+)\.(\d+))?/g)].flatMap(([, section = '', first = '', , last]) => {
    const [from, to] = [Number(first), Number(last ?? first)]
    return Array.from({ length: to - from + 1 }, (_, index) => `${section}.${from + index}`)
  })
}

/** The name by which a heading is linked to. */
function partOf(title: string): string {
  return title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-')
}

/** What the tests and the groups of tests in a file are called. */
function titlesIn(file: string): string[] {
  const titles: string[] = []
  new Visitor({
    CallExpression({ callee, arguments: [title] }) {
      if (!['test', 'describe'].includes(rootOf(callee)) || !title) return
      if (title.type === 'Literal' && typeof title.value === 'string') titles.push(title.value)
    },
  }).visit(parseSync(file, readFileSync(file, 'utf8')).program)
  return titles
}

function rootOf(callee: Expression): string {
  if (callee.type === 'Identifier') return callee.name
  if (callee.type === 'MemberExpression') return rootOf(callee.object)
  return callee.type === 'CallExpression' ? rootOf(callee.callee) : ''
}

/** The words that a row quotes and that no test of the files it names is called. */
function misquoted({ rows, by }: Row): string[] {
  const files = [...by.matchAll(/`([^`]+\.test\.tsx?)`/g)].flatMap(([, name = '']) => fileOf(name) ?? [])
  const titles = files.flatMap(titlesIn)
  const quoted = [...by.matchAll(/“([^“”]+)”/g)].map(([, words = '']) => words)
  return quoted.filter((words) => !titles.some((title) => title.includes(words))).map((words) => `${rows}: ${words}`)
}

describe('docs/security.md', () => {
  test('names every row of levels 1 and 2 of the standard once', () => {
    const expected = Object.entries(asvsRows).flatMap(([section, last]) => numbersIn(`${section}.1–${section}.${last}`))
    expect(expected).toHaveLength(253)
    const told = [...table.map(({ rows }) => rows), ...standard.split('\n').filter((line) => line.startsWith('Not for us:'))]
    const numbers = told.flatMap((words) => numbersIn(words.replaceAll(/\d+\.\d+\.\d+ \(level 3\)/g, '')))
    expect(expected.filter((number) => !numbers.includes(number))).toEqual([])
    expect(numbers.filter((number, index) => numbers.indexOf(number) !== index || !expected.includes(number))).toEqual([])
  })

  test('says of every row whether it holds, in part, not, or is for whoever runs the server', () => {
    expect(table.filter(({ holds, by }) => !/^(yes|in part|gap|yours)\b/.test(holds) || by === '')).toEqual([])
  })

  test('names only files that there are', () => {
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter((name) => fileOf(name) === undefined)).toEqual([])
  })

  test('leads only to parts of itself and to pages that there are', () => {
    const parts = [...text.matchAll(/^##+ (.+)$/gm)].map(([, title = '']) => `#${partOf(title)}`)
    const links = [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, to = '']) => to)
    expect(links.length).toBeGreaterThan(20)
    const lost = links.filter((to) => !parts.includes(to) && !existsSync(path.join(repository, 'docs', to)))
    expect(lost).toEqual([])
  })

  test('quotes only tests that are called so, in files that it names beside', () => {
    expect(table.filter(({ by }) => by.includes('“')).length).toBeGreaterThan(60)
    expect(table.flatMap(misquoted)).toEqual([])
  })
})
