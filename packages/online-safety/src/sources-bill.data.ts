import type { TrackerInput } from '@dutywatch/domain/tracker'

/** Publications that the Bill, its provisions and the evidence cite beyond the common list. */
export const billSources: TrackerInput['sources'] = [
  {
    id: 'online-safety-act-2023-explanatory-notes',
    title: 'Online Safety Act 2023: Explanatory Notes, commentary on provisions',
    publisher: 'The National Archives (legislation.gov.uk)',
    kind: 'official',
    published: '2023-11-16',
    url: 'https://www.legislation.gov.uk/ukpga/2023/50/notes',
    note: 'Read in the Akoma Ntoso copy, which gives 16 November 2023 as its last change.',
  },
  {
    id: 'online-safety-act-2023-explanatory-notes-annex-b',
    title: 'Online Safety Act 2023: Explanatory Notes, Annex B (Hansard references)',
    publisher: 'The National Archives (legislation.gov.uk)',
    kind: 'official',
    published: '2023-11-16',
    url: 'https://www.legislation.gov.uk/ukpga/2023/50/notes',
    note: 'The day and the Hansard reference of every stage and sitting.',
  },
  {
    id: 'online-safety-act-2023-explanatory-notes-annex-c',
    title: 'Online Safety Act 2023: Explanatory Notes, Annex C (progress of Bill table)',
    publisher: 'The National Archives (legislation.gov.uk)',
    kind: 'official',
    published: '2023-11-16',
    url: 'https://www.legislation.gov.uk/ukpga/2023/50/notes',
    note: 'How each section and Schedule was numbered in five texts of the Bill.',
  },
  {
    id: 'police-recorded-crime-open-data',
    title: 'Police recorded crime open data: police force area tables from the year ending March 2013 onwards',
    publisher: 'Home Office',
    kind: 'official',
    url: 'https://www.gov.uk/government/statistics/police-recorded-crime-open-data-tables',
  },
  {
    id: 'ons-police-force-areas',
    title: 'Police force areas: names and codes',
    publisher: 'Office for National Statistics',
    kind: 'official',
    url: 'https://geoportal.statistics.gov.uk/',
  },
  {
    id: 'online-safety-act-2023-schedule-17-paragraph-6',
    title: 'Online Safety Act 2023, Schedule 17 paragraph 6 (commencement information)',
    publisher: 'legislation.gov.uk',
    kind: 'official',
    url: 'https://www.legislation.gov.uk/ukpga/2023/50/schedule/17/paragraph/6',
  },
  {
    id: 'worked-out-from-cited-records',
    title: 'Worked out here from the cited records',
    publisher: 'Dutywatch',
    kind: 'computed',
  },
]
