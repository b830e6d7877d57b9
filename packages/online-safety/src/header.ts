import type { TrackerHeader, TrackerInput } from '@dutywatch/domain/tracker'

type Header = Pick<TrackerInput, keyof TrackerHeader>

/** What the tracker says of itself. Its sources reach to the end of June 2026. */
export const header: Header = {
  schemaVersion: 1,
  id: 'online-safety',
  title: 'The Online Safety campaign',
  summary:
    'In May 2020 the NSPCC asked for a law that makes online platforms answer for the safety of children, within 18 months. This tracker follows what was asked, what was promised and when, what the law came to say, and what the evidence shows.',
  informedTo: '2026-06-30',
  licence: 'CC BY 4.0',
}
