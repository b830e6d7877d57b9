import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { destination, isTestFile } from './arrow.ts'
import { moduleFacts } from './module-facts.ts'
import { walls } from './walls.ts'

/** A wall that a line of a file walked through. `file` is relative to the repository, `line` counts from 1. */
export interface Breach {
  readonly wall: string
  readonly file: string
  readonly line: number
  readonly sentence: string
}

/** Every breach in the TypeScript sources of a repository, in the order of its files; none when all walls stand. */
export function breaches(root: string): Breach[] {
  return sourceFiles(root).flatMap((file) => breachesOf(file, readFileSync(path.join(root, file), 'utf8')))
}

function sourceFiles(root: string): string[] {
  return ['apps', 'packages']
    .flatMap((group) => readdirSync(path.join(root, group), { withFileTypes: true }).map((room) => `${group}/${room.name}/src`))
    .flatMap((folder) => entriesOf(path.join(root, folder)).map((entry) => `${folder}/${entry}`))
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
    .sort()
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((entry) => entry.replaceAll('\\', '/'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

function breachesOf(file: string, text: string): Breach[] {
  const { imports, clockReads } = moduleFacts(file, text)
  const fromTest = isTestFile(file)
  const throughWalls = imports.flatMap(({ specifier, typeOnly, line }) => {
    const arrow = { from: file, to: destination(file, specifier), relative: specifier.startsWith('.'), typeOnly, line, fromTest }
    return walls
      .filter((wall) => wall.forbids(arrow))
      .map(({ name, because }) => ({ wall: name, file, line, sentence: `imports ${specifier}. ${because}` }))
  })
  return [...throughWalls, ...clockReads.flatMap((line) => readsClock(file, line))]
}

function readsClock(file: string, line: number): Breach[] {
  const room = /^packages\/(domain|bill-text|returns)\/src\//.exec(file)?.[1]
  if (room === undefined) return []
  return [
    {
      wall: `${room}-has-no-clock`,
      file,
      line,
      sentence: 'asks for the present day. A pure package is told the day it is asked about.',
    },
  ]
}
