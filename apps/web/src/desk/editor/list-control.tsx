import type { ReactNode } from 'react'
import { useEditing } from './editing.ts'
import { controlId, type FieldKind, type Path } from './field.ts'
import { GroupFrame, type Placed } from './frame.tsx'
import { ListItem } from './list-item.tsx'
import { itemWords, withArticle } from '../../words/list-items.ts'
import { valueAt, type Held } from './value-at.ts'

export interface ListControlProps extends Placed {
  readonly item: FieldKind
  /** Draws the control of a member. */
  readonly draw: (placed: Placed) => ReactNode
}

/** A list whose members can be added, moved and taken out. */
export function ListControl({ field, path, item, draw }: ListControlProps) {
  const { change, record, citeNew } = useEditing()
  const value = valueAt(record, path)
  const held: readonly Held[] = Array.isArray(value) ? value : []
  const one = itemWords(field.name)
  const isCitations = item.kind === 'group' && item.look === 'citation'

  function add() {
    change(path, [...held, emptyOf(item)])
    focusFirst([...path, held.length])
  }

  return (
    <GroupFrame field={field} path={path}>
      {held.length > 0 && (
        <ol className="list-items">
          {held.map((_, index) => (
            // A list in a record has no ids of its own, and its order is part of the record.
            <ListItem key={index} path={path} position={index} name={`${one} ${index + 1}`}>
              {draw({
                field: { name: field.name, label: `${one} ${index + 1}`, isOptional: false, of: item },
                path: [...path, index],
              })}
            </ListItem>
          ))}
        </ol>
      )}
      <p className="list-buttons">
        <button type="button" className="secondary" onClick={add}>
          Add {withArticle(one.toLowerCase())}
        </button>
        {isCitations && citeNew && (
          <button type="button" className="secondary" onClick={() => citeNew(path)}>
            Cite a new source
          </button>
        )}
      </p>
    </GroupFrame>
  )
}

/** What a member begins as. */
function emptyOf({ kind }: FieldKind): Held {
  return kind === 'group' || kind === 'kinds' ? {} : ''
}

/** Puts the focus into the first control of a place, once it is drawn. */
function focusFirst(path: Path): void {
  const id = controlId(path)
  requestAnimationFrame(() => {
    const own = document.getElementById(id)
    const first = own?.matches('input, textarea, select')
      ? own
      : document.querySelector(`[id^="${CSS.escape(id)}."]:is(input, textarea, select)`)
    if (first instanceof HTMLElement) first.focus()
  })
}
