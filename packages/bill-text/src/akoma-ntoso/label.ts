import { closeUp, plainText, type Run } from '../document/index.ts'
import { elementsIn, isElement, textWithin, type XmlElement, type XmlNode } from '../xml/index.ts'
import { runsOf } from './read-nodes.ts'
import type { Inside } from './text-state.ts'
import { standsInSentence } from './vocabulary.ts'

/** How a provision is labelled: its number, and the words beside the number of a Schedule. */
export interface Label {
  readonly text?: string
  readonly runs?: readonly Run[]
  readonly origin?: readonly Run[]
}

/** Reads the number of a provision and the notes beside it. */
export function readLabel(num: XmlElement | undefined, inside: Inside): Label {
  if (!num) return {}
  const { state } = inside
  const runs = state.apart(() =>
    runsOf(
      num.children.filter((child) => !isOrigin(child)),
      inside,
      [],
    ),
  )
  const text = closeUp(plainText(runs))
  const origins = num.children.filter(isOrigin)
  return {
    ...(text !== '' && { text }),
    ...(runs.some((run) => typeof run !== 'string') && { runs }),
    ...(origins.length > 0 && { origin: state.apart(() => originOf(origins, inside)) }),
  }
}

/** The number of a provision, before or after its heading. One that follows words, or holds more than a sentence, is part of the words. */
export function numIn({ children }: XmlElement): XmlElement | undefined {
  const [first, second] = children.filter(saysSomething)
  const num = first !== undefined && isNamed(first, 'heading') ? second : first
  return num !== undefined && isNamed(num, 'num') && isLabel(num) ? num : undefined
}

function isNamed(node: XmlNode, name: string): node is XmlElement {
  return isElement(node) && node.name === name
}

/** Whether a number is that and nothing else: a few words, and after them the notes beside it, if there are any. */
function isLabel({ children }: XmlElement): boolean {
  if (!children.every((child) => !isElement(child) || isOrigin(child) || standsInSentence(child))) return false
  const first = children.findIndex(isOrigin)
  return first < 0 || children.slice(first).every((child) => isOrigin(child) || !saysSomething(child))
}

/** Whether a note stands beside the label of a Schedule and names the provision that brings it in. */
export function isOrigin(node: XmlNode): node is XmlElement {
  return isElement(node) && node.name === 'authorialNote' && node.attributes['class'] === 'referenceNote'
}

/** The words of notes beside a label, with the references in them; plain where a note holds more than paragraphs. */
function originOf(notes: readonly XmlElement[], inside: Inside): Run[] {
  return runsOf(
    notes.flatMap((note) => [' ', ...sentenceOf(note)]),
    inside,
    [],
  )
}

function sentenceOf(note: XmlElement): readonly XmlNode[] {
  const isPlain = elementsIn(note).every((each) => each.name === 'p' && elementsIn(each).every(standsInSentence))
  if (!isPlain) return [textWithin(note)]
  return note.children.flatMap((child) => (isElement(child) ? [' ', ...child.children, ' '] : [child]))
}

/** Whether a node is more than white space and instructions. */
export function saysSomething(node: XmlNode): boolean {
  return typeof node === 'string' ? node.trim() !== '' : isElement(node)
}
