import type { Provision } from '../document/index.ts'
import { opensAmendments, scopeOf } from './amending.ts'
import type { Amended, Meaning } from './place.ts'
import type { Scene } from './scene.ts'

/** What is amended around a place of a text. */
export interface AmendingContext {
  readonly amended: Amended
  /** Whether what stands inside is part of an amendment, rather than beside one. */
  readonly isInside: boolean
}

/** Remembers, provision by provision, which law is amended there: by an opening above, an announcement beside, or a heading. */
export class AmendingContexts {
  /** The whole text's is under `undefined`. */
  private readonly contexts = new Map<Provision | undefined, AmendingContext>()

  /** The context of the innermost provision that has one. */
  of(within: readonly Provision[]): AmendingContext | undefined {
    return this.contexts.get(within.findLast((provision) => this.contexts.has(provision)))
  }

  /** Keeps what words were found to amend, for what stands below them and, where they open amendments, beside them. */
  keep({ within, amended, isAmending }: Scene, words: string): void {
    const own = within.at(-1)
    if (!own || !amended || !isAmending) return
    this.contexts.set(own, { amended, isInside: true })
    const scope = scopeOf(within, words)
    if (scope !== own && opensAmendments(words)) this.contexts.set(scope, { amended, isInside: false })
  }

  /** Keeps the law that the heading of the innermost provision names. */
  announce(within: readonly Provision[], law: string): void {
    this.contexts.set(within.at(-1), { amended: { law }, isInside: false })
  }
}

/** What is amended after a reference: the place it names, once the words are known to amend the law that it is of. */
export function amendedBy(scene: Scene, { whose, ref, reason }: Meaning, mayAmend: boolean): Scene {
  if (whose.own || reason || (!scene.isAmending && !mayAmend)) return scene
  const law = whose.law ?? scene.amended?.law
  const { to: _, ...at } = ref ?? { kind: 'act', levels: [] }
  const keepsPlace = at.kind === 'act' && scene.amended?.law === law
  const place = keepsPlace ? scene.amended?.at : at
  return { ...scene, isAmending: true, amended: { ...(law !== undefined && { law }), ...(place && { at: place }) } }
}
