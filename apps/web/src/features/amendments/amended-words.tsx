import { ComparedBlocks, ComparedName } from '../../panels/law/compared-blocks.tsx'
import { ComparedPage } from '../../panels/law/pieces.tsx'
import type { Amended } from './answers.ts'

export interface AmendedWordsProps {
  readonly amended: Amended
  /** Whether each provision stands here only once, and can be linked to. */
  readonly anchored: boolean
}

/** The provisions that amendments change, with what would be put in and what would be left out. */
export function AmendedWords({ amended: { units }, anchored }: AmendedWordsProps) {
  return (
    <ComparedPage value={{ side: 'both', marksRenumbering: false, anchored }}>
      {units.map((unit) => (
        <div key={unit.anchor} className={`unit law unit-${unit.countedAs}`} id={anchored ? unit.anchor : undefined}>
          <p className="law-heading">
            <ComparedName compared={unit} />
          </p>
          <ComparedBlocks blocks={unit.content} />
        </div>
      ))}
    </ComparedPage>
  )
}
