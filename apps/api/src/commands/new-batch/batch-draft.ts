import { Batch, defaultLetter } from '@dutywatch/domain/foi'
import { z } from 'zod'

/** What stands for all of them: every territorial police force of the tracker. */
export const allTerritorial = 'all-territorial'

/**
 * A batch as a person writes it down: without the records that cite it, and with its authorities by any certain name of them, or all
 * territorial forces together.
 */
export const BatchDraft = Batch.omit({ knownFrom: true, citations: true, authorities: true, letter: true })
  .extend({
    authorities: z
      .union([z.literal(allTerritorial), z.array(z.string().min(1)).min(1)], {
        error: `must be "${allTerritorial}", or a list of authorities by their ids or names`,
      })
      .describe('Who is asked'),
    letter: z.string().min(1).optional().describe('The letter; the one that ships unless given'),
  })
  .readonly()
export type BatchDraft = z.infer<typeof BatchDraft>

/** A batch to begin from: every field that is needed, and most of the others. */
export const exampleBatch: z.input<typeof BatchDraft> = {
  id: 'grooming-2019-20',
  title: 'Sexual communication with a child, 2019/20',
  launchedOn: '2020-04-20',
  asks: 'offences of sexual communication with a child',
  questions: [
    {
      id: 'offences',
      words: 'How many offences under section 15A of the Sexual Offences Act 2003 did you record?',
      unit: 'recorded-offences',
      breakdowns: ['age', 'platform'],
    },
  ],
  breakdowns: [
    {
      id: 'age',
      label: 'Age of the victim',
      values: [
        { id: 'under-13', label: 'Under 13', aliases: ['0-12'] },
        { id: '13-to-15', label: '13 to 15' },
        { id: 'not-recorded', label: 'Not recorded', notRecorded: true },
      ],
    },
    {
      id: 'platform',
      label: 'Platform or method',
      values: [
        { id: 'facebook', label: 'Facebook' },
        { id: 'snapchat', label: 'Snapchat', aliases: ['Snap'] },
        { id: 'other', label: 'Other' },
        { id: 'not-recorded', label: 'Not recorded', notRecorded: true },
      ],
    },
  ],
  periods: [
    { from: '2019-04-01', to: '2019-09-30' },
    { from: '2019-10-01', to: '2020-03-31' },
  ],
  definitions: [{ term: 'platform', words: 'the website, app or service by which the victim was contacted.' }],
  authorities: allTerritorial,
  letter: defaultLetter,
}
