import type { CollectionName } from '@dutywatch/domain/tracker'
import { useState } from 'react'
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover, Text, type Key } from 'react-aria-components'
import { collectionWords } from '../../words/collections.ts'
import { useEditing } from './editing.ts'
import { namedRecords, recordsCalled } from './named-records.ts'

const mostShown = 60

export interface RecordPickerProps {
  readonly id: string
  readonly collection: CollectionName
  /** The id that is chosen: of a record, or of none that there is. */
  readonly value: string | undefined
  readonly onPick: (id: string | undefined) => void
  readonly onLeave?: (() => void) | undefined
  readonly labelledBy: string
  readonly description?: { readonly 'aria-describedby': string | undefined; readonly 'aria-invalid': true | undefined }
  /** Records that are not offered: those a list holds already. */
  readonly without?: readonly string[]
}

/** Looks a record up by its name and gives its id. An id that no record has stays as it is until another is chosen. */
export function RecordPicker({
  id,
  collection,
  value,
  onPick,
  onLeave,
  labelledBy,
  description,
  without = [],
}: RecordPickerProps) {
  const { tracker } = useEditing()
  const all = namedRecords(tracker, collection)
  const chosen = all.find((record) => record.id === value)
  const shown = chosen?.name ?? value ?? ''
  const [typed, setTyped] = useState<string>()
  const isLooking = typed !== undefined && typed !== shown
  const found = (isLooking ? recordsCalled(all, typed) : all).filter((record) => !without.includes(record.id))

  function pick(key: Key | null) {
    if (key === null) return
    setTyped(undefined)
    onPick(String(key))
  }

  function settle() {
    if (typed === '') onPick(undefined)
    else if (isLooking) onPick(all.find((record) => record.id === typed || record.name === typed)?.id ?? typed)
    setTyped(undefined)
    onLeave?.()
  }

  return (
    <ComboBox
      className="record-picker"
      aria-labelledby={labelledBy}
      aria-describedby={description?.['aria-describedby']}
      isInvalid={description?.['aria-invalid'] ?? false}
      items={found.slice(0, mostShown)}
      inputValue={typed ?? shown}
      onInputChange={setTyped}
      selectedKey={chosen?.id ?? null}
      onSelectionChange={pick}
      onBlur={settle}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <span className="picker-row">
        <Input id={id} className="full" autoComplete="off" />
        <Button aria-label="Show the list">
          <span aria-hidden="true">▾</span>
        </Button>
      </span>
      <Popover className="picker-list">
        <ListBox renderEmptyState={() => <p className="help">No {collectionWords[collection].one} is called so.</p>}>
          {(record: (typeof found)[number]) => (
            <ListBoxItem id={record.id} textValue={record.name}>
              <Text slot="label">{record.name}</Text>
              <Text slot="description">{record.id}</Text>
            </ListBoxItem>
          )}
        </ListBox>
        {found.length > mostShown && (
          <p className="help">{found.length - mostShown} more: type a part of the name to find them.</p>
        )}
      </Popover>
    </ComboBox>
  )
}
