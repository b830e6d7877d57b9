import type { ProvisionRef } from '@dutywatch/domain/provision'
import { numberOf, type Provision } from '../document/index.ts'
import { levelsOf, relativeTo } from './relative.ts'
import type { Scene } from './scene.ts'
import { calledIn, type TextIndex } from './text-index.ts'
import type { ReferenceUnit, WrittenLabel } from './written.ts'

/** A place that a relative reference leads to: by its numbers, or the provision itself where numbers do not reach it. */
export interface Spot {
  readonly ref?: ProvisionRef
  readonly provision?: Provision
}

interface Asked {
  readonly unit: ReferenceUnit
  readonly label: WrittenLabel
  readonly scene: Scene
  /** The term whose definition the words say it is in. */
  readonly definition: string | undefined
}

/**
 * Where "subsection (3)", "paragraph (a)" or "sub-paragraph (2)" leads in this text: to the nearest provision so called around the place;
 * else in the provision that was named last; else to where the way of numbering would put it.
 */
export function ownSpot(index: TextIndex, asked: Asked): Spot {
  const { unit, label, scene } = asked
  const { standing } = scene
  if (asked.definition !== undefined) return inDefinition(index, asked.definition, asked)
  const direct = besideIn(index, asked)
  if (direct && !direct.ref) return { provision: direct }
  const ref =
    direct?.ref ?? (standing && (around(index, standing, asked) ?? inNamed(index, asked) ?? ofInstrument(index, standing, asked)))
  if (ref) return { ref: { ...ref, levels: [...ref.levels, ...levelsOf(label).slice(1)] } }
  const expected = standing && relativeTo(standing, unit, label)
  return expected ? { ref: expected } : {}
}

/** Below a provision without a number, such as a definition, the numbers around do not tell: its own children do. */
function besideIn(index: TextIndex, { unit, label, scene }: Asked): Provision | undefined {
  const [first, ...others] = levelsOf(label)
  for (const outer of scene.within.toReversed()) {
    if (outer.ref) return undefined
    const found = childNumbered(outer, first)
    if (found && (calledIn(index.main, found) === unit || !found.ref)) return descended(found, others)
  }
  return undefined
}

function inDefinition(index: TextIndex, term: string, { label, scene }: Asked): Spot {
  const definition = index.defining(term, scene.within)
  const provision = definition && descended(definition, levelsOf(label))
  return provision ? { provision } : {}
}

function descended(from: Provision, levels: readonly string[]): Provision | undefined {
  return levels.reduce<Provision | undefined>((inner, level) => inner && childNumbered(inner, level), from)
}

function childNumbered({ content }: Provision, number: string | undefined): Provision | undefined {
  return content.find((block): block is Provision => block.kind === 'provision' && numberOf(block.label) === number)
}

function around(index: TextIndex, { kind, levels }: ProvisionRef, { unit, label }: Asked): ProvisionRef | undefined {
  const [first = ''] = levelsOf(label)
  for (let depth = levels.length; depth > 0; depth -= 1) {
    const ref = { kind, levels: [...levels.slice(0, depth), first] }
    const found = index.at(ref)
    if (found && calledIn(index.main, found) === unit) return ref
  }
  return undefined
}

/** "Subsection (3) has effect with the substitution for paragraph (a) …". */
function inNamed(index: TextIndex, { label, scene }: Asked): ProvisionRef | undefined {
  const [first = ''] = levelsOf(label)
  const named = (['paragraph', 'subsection', 'section', 'schedule'] as const).flatMap((unit) => {
    const { whose, ref } = scene.named.get(unit) ?? {}
    return whose?.own && ref ? [{ kind: ref.kind, levels: [...ref.levels, first] }] : []
  })
  return named.find((ref) => index.at(ref))
}

/** Older instruments call their regulations paragraphs. */
function ofInstrument(index: TextIndex, { kind }: ProvisionRef, { unit, label }: Asked): ProvisionRef | undefined {
  if (unit !== 'paragraph' || label.number === undefined || kind === 'schedule') return undefined
  const ref = { kind, levels: [label.number] }
  return index.at(ref) && ref
}
