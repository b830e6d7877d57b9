import { sayDay } from '@dutywatch/domain/date'
import { useId } from 'react'
import { InputField } from '../shell/desk-form.tsx'

/** Why something waits, and until when: until a day that it waits for in any case, unless another is named. */
export function HoldFields({ day }: { readonly day?: string | undefined }) {
  const id = useId()
  return (
    <>
      <div className="field">
        <label htmlFor={id}>Why it waits</label>
        <select id={id} name="kind" defaultValue="embargo">
          <option value="embargo">Embargo: it may not be known before</option>
          <option value="scheduled">Scheduled: its time was chosen</option>
        </select>
      </div>
      <InputField
        name="day"
        label="Day on which it is published"
        help="Such as 26 November 2026."
        defaultValue={day === undefined ? '' : sayDay(day)}
        className="narrow"
        autoComplete="off"
      />
      <InputField
        name="time"
        label="UK time at which it is published"
        help="Such as 09:00, by the clocks in the United Kingdom on that day."
        className="narrow"
        autoComplete="off"
      />
    </>
  )
}

/** How far the sources reach once it is published. */
export function ReachField({ informedTo }: { readonly informedTo?: string | undefined }) {
  return (
    <InputField
      name="informedTo"
      label="The sources then reach to"
      help="The last day that the tracker’s sources cover once this is published. Empty leaves the tracker’s as it is."
      defaultValue={informedTo === undefined ? '' : sayDay(informedTo)}
      required={false}
      className="narrow"
      autoComplete="off"
    />
  )
}
