import type { TrackerHeader, TrackerInput } from '@dutywatch/domain/tracker'

type Header = Pick<TrackerInput, keyof TrackerHeader>

/** What the tracker says of itself. Its sources reach to the end of June 2026. */
export const header: Header = {
  schemaVersion: 1,
  id: 'online-safety',
  title: 'The Online Safety campaign',
  // The White Paper of April 2019 spoke of online harms, the campaign began in May 2020, and the draft Bill of May 2021 was the first of “Online Safety”.
  earlierTitles: [
    { title: 'Children’s safety online', until: '2020-05-28' },
    { title: 'The Online Harms campaign', until: '2021-05-11' },
  ],
  summary:
    'In May 2020 the NSPCC asked for a law that makes online platforms answer for the safety of children, within 18 months. This tracker follows what was asked, what was promised and when, what the law came to say, and what the evidence shows.',
  informedTo: '2026-06-30',
  licence: 'CC BY 4.0',
}
