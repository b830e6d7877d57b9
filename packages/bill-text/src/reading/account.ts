import { closeUp, wordsOf, wordsOfText, type LegislationText } from '../document/index.ts'
import { isElement, type XmlElement, type XmlNode } from '../xml/index.ts'
import { WordTally } from './word-tally.ts'

/** What an element means to whoever counts the words of a file. */
export interface Accounted {
  /** Its words are the text's, run on in a sentence or stand apart; or a note's; or say something about the document; or are left out. */
  readonly as: 'sentence' | 'apart' | 'note' | 'metadata' | 'left-out'
  /** Words that attributes of the file give, like quotation marks, with nothing between them and those inside. */
  readonly before?: string
  readonly after?: string
  /** Words that the file gives elsewhere in place of those inside. */
  readonly instead?: string
  /** Whether it follows the words before it without a space, although they stand apart. */
  readonly joined?: boolean
}

/** Says of an element of one vocabulary what it means to the account. */
export type AccountRule = (element: XmlElement, parent: XmlElement) => Accounted

/** The words of a file beside those of the text that was read from it. */
export interface Account {
  /** Whether both have the same words in the same order, in the text and in the notes, white space aside. */
  readonly agrees: boolean
  readonly words: { readonly inFile: number; readonly inText: number }
  readonly notes: { readonly inFile: number; readonly inText: number }
  /** Where they part company: what comes next in each. */
  readonly difference?: { readonly inFile: string; readonly inText: string }
  /** What was left out on purpose, with its words. */
  readonly leftOut: readonly { readonly element: string; readonly line: number; readonly words: string }[]
}

/** What was read of a document, in the order it is printed. */
export type AccountedText = Pick<LegislationText, 'front' | 'body' | 'back' | 'notes'>

/** Counts the words of a document without its reader's help, and lays them beside the words of the text. */
export function accountFor(document: XmlElement, text: AccountedText, rule: AccountRule): Account {
  const counted = new Counter(rule)
  counted.nodes(document.children, document)
  const inText = wordsOfText(text)
  const notesInText = closeUp(text.notes.map(({ content }) => wordsOf(content)).join(' '))
  const [inFile, notesInFile] = [counted.words.toString(), closeUp(counted.notes.join(' '))]
  const difference = differenceOf(inFile, inText) ?? differenceOf(notesInFile, notesInText)
  return {
    agrees: difference === undefined,
    words: { inFile: countOf(inFile), inText: countOf(inText) },
    notes: { inFile: countOf(notesInFile), inText: countOf(notesInText) },
    ...(difference && { difference }),
    leftOut: counted.leftOut,
  }
}

class Counter {
  readonly words = new WordTally()
  readonly notes: WordTally[] = []
  readonly leftOut: { element: string; line: number; words: string }[] = []
  private readonly rule: AccountRule
  private current = this.words

  constructor(rule: AccountRule) {
    this.rule = rule
  }

  nodes(nodes: readonly XmlNode[], parent: XmlElement): void {
    for (const node of nodes) {
      if (typeof node === 'string') this.current.add(node)
      else if (isElement(node)) this.element(node, this.rule(node, parent))
    }
  }

  private element(element: XmlElement, accounted: Accounted): void {
    if (accounted.as === 'metadata') return
    if (accounted.as === 'left-out') this.leaveOut(element)
    else if (accounted.as === 'note') this.note(element, accounted)
    else this.counted(element, accounted)
  }

  private leaveOut(element: XmlElement): void {
    const inside = new Counter(this.rule)
    inside.nodes(element.children, element)
    const words = closeUp([inside.words, ...inside.notes].join(' '))
    this.leftOut.push({ element: element.name, line: element.line, words })
  }

  private note(element: XmlElement, accounted: Accounted): void {
    const before = this.current
    this.current = new WordTally()
    this.notes.push(this.current)
    this.counted(element, accounted)
    this.current = before
  }

  private counted(element: XmlElement, { as, before = '', after = '', instead, joined }: Accounted): void {
    const { current } = this
    if (as !== 'sentence') current.apart()
    if (joined) current.join()
    current.add(before)
    if (before !== '') current.join()
    if (instead === undefined) this.nodes(element.children, element)
    else current.add(instead)
    if (after !== '') current.join()
    current.add(after)
    if (as !== 'sentence') current.apart()
  }
}

function countOf(words: string): number {
  return words === '' ? 0 : words.split(' ').length
}

/** Where two texts part company, white space aside. */
function differenceOf(inFile: string, inText: string): Account['difference'] {
  const [a, b] = [inFile.replace(/\s+/g, ''), inText.replace(/\s+/g, '')]
  if (a === b) return undefined
  let same = 0
  while (same < a.length && a[same] === b[same]) same += 1
  return { inFile: a.slice(same, same + 60), inText: b.slice(same, same + 60) }
}
