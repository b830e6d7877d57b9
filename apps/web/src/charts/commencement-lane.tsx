import type { PlainDate } from '@dutywatch/domain/date'
import type { Proportion } from './drawing.tsx'
import { Lanes } from './lanes.tsx'
import type { Lane, LaneMark, Segment } from './lanes-layout.ts'
import type { DaySpan } from './time-scale.ts'

/** One part of an Act and when it bites. */
export interface CommencingPart {
  readonly key: string
  readonly label: string
  /** The day a date for it was first set, by regulations or by the Act. */
  readonly setOn?: PlainDate | undefined
  /** The day it came, or is to come, into force. */
  readonly inForce?: PlainDate | undefined
  /** The day a date that had been set was taken back. */
  readonly revokedOn?: PlainDate | undefined
}

export interface CommencementLaneProps {
  readonly proportion: Proportion
  readonly parts: readonly CommencingPart[]
  readonly span: DaySpan
  readonly on: PlainDate
  readonly onLabel?: string | undefined
  readonly description: string
}

/** When each part of an Act came into force: dashed while only a date was set, solid once it bites, nothing before. */
export function CommencementLane({ parts, ...rest }: CommencementLaneProps) {
  return <Lanes {...rest} lanes={parts.map((part) => laneOf(part, rest.on))} title="When each part came into force" />
}

function laneOf({ key, label, setOn, inForce, revokedOn }: CommencingPart, on: PlainDate): Lane {
  const bites = inForce !== undefined && inForce <= on
  const announced: Segment[] =
    setOn === undefined ? [] : [{ key: 'set', label: 'date\u00a0set', from: setOn, to: revokedOn ?? inForce, look: 'announced' }]
  const segments: Segment[] = bites
    ? [...announced, { key: 'in-force', label: 'in\u00a0force', from: inForce, look: 'in-force' }]
    : announced
  const marks: LaneMark[] = [
    ...(revokedOn === undefined ? [] : [{ key: 'revoked', on: revokedOn, shape: 'cross', tone: 'bad' } as const]),
    ...(inForce !== undefined && !bites ? [{ key: 'expected', on: inForce, shape: 'open', tone: 'unknown' } as const] : []),
  ]
  return { key, label, segments, marks }
}
