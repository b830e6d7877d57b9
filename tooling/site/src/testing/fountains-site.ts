import { fountainsBill, fountainsPapers } from '@dutywatch/bill-text/testing'
import { aRecord, aTracker } from '@dutywatch/domain/testing'
import { runSite, type RunningSite } from '../running-site.ts'

/** The three prints of a Bill whose words the site of `runFountains` holds, in their order. */
export const fountainsTexts = [
  'fountains-as-introduced-commons',
  'fountains-as-amended-in-public-bill-committee-commons',
  'fountains-as-brought-from-the-commons',
] as const

/** Starts that site, with two papers of amendments to the first print. */
export function runFountains(): Promise<RunningSite> {
  return runSite(
    aTracker({
      campaigns: [
        {
          ...aRecord('water', '2024-01-10'),
          title: 'Water for everyone',
          by: 'tenants-union',
          launchedOn: '2024-01-10',
          summary: 'A law on drinking fountains.',
          bill: 'fountains',
        },
      ],
      demands: [
        {
          ...aRecord('inspect', '2024-01-10'),
          campaign: 'water',
          order: 1,
          title: 'Fountains',
          wording: 'Parks should have fountains.',
        },
      ],
      bills: [
        {
          ...aRecord('fountains', '2024-01-17'),
          titles: [{ title: 'Public Drinking Fountains Bill', from: '2024-01-17' }],
          originatingHouse: 'commons',
          kind: 'government',
          longAndComplex: false,
          stepsHeld: 'some',
          summary: 'Drinking water in public places.',
        },
      ],
    }),
    {
      prints: {
        'introduced.xml': fountainsBill.asIntroduced,
        'amended.xml': fountainsBill.asAmendedInCommittee,
        'brought.xml': fountainsBill.asBroughtToTheLords,
      },
      papers: { 'first.xml': fountainsPapers.first, 'next-day.xml': fountainsPapers.nextDay },
    },
  )
}
