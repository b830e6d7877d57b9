import type { PrintPart } from './lawmaker-print.ts'

type Clause = Extract<PrintPart, { readonly is: 'clause' | 'subsection' | 'paragraph' }>

const says = (words: string): PrintPart => ({ is: 'words', words })
const opens = (words: string): PrintPart => ({ is: 'words', words, where: 'introduction' })
const closes = (words: string): PrintPart => ({ is: 'words', words, where: 'wrap-up' })
const clause = (key: string, heading: string, ...parts: readonly PrintPart[]): Clause => ({ is: 'clause', key, heading, parts })
const subsection = (key: string, ...parts: readonly PrintPart[]): Clause => ({ is: 'subsection', key, parts })
const paragraph = (key: string, words: string): Clause => ({ is: 'paragraph', key, parts: [says(words)] })

export const duty = clause(
  'duty',
  'Duty to provide drinking fountains',
  subsection(
    'duty.provide',
    says('A local authority must provide at least one drinking fountain in each public park in its area.'),
  ),
  subsection(
    'duty.regard',
    opens('In deciding where to put a drinking fountain, the authority must have regard to—'),
    paragraph('duty.regard.use', 'the number of people who use the park,'),
    paragraph('duty.regard.needs', 'the needs of disabled people and of children, and'),
    paragraph('duty.regard.guidance', 'any guidance given under section [[guidance]].'),
  ),
  subsection(
    'duty.exceptions',
    says('Part 1 of Schedule [[parks]] lists the parks to which subsection [[duty.provide]] does not apply.'),
  ),
)

export const stations = clause(
  'stations',
  'Stations',
  subsection(
    'stations.provide',
    says(
      'The operator of a railway station used by more than 100,000 passengers in a year must provide drinking water there free of charge.',
    ),
  ),
  subsection('stations.sign', says('A sign at each entrance must say where the water is.')),
)

export const access = clause(
  'access',
  'Fountains that everyone can use',
  subsection(
    'access.design',
    says('A drinking fountain must be so designed that a person using a wheelchair can drink from it and fill a bottle at it.'),
  ),
  subsection(
    'access.existing',
    says(
      'Subsection [[access.design]] applies to a fountain that was there before this Act only from the end of the period of 3 years beginning with the day on which this section comes into force.',
    ),
  ),
)

const wholesome = subsection('quality.wholesome', says('Water from a drinking fountain must be wholesome.'))

export const quality = clause(
  'quality',
  'Quality of water',
  wholesome,
  subsection('quality.test', says('The provider must test the water at least once in each year.')),
)

export const qualityAmended = clause(
  'quality',
  'Quality of water',
  wholesome,
  subsection('quality.test', says('The provider must test the water at least twice in each year.')),
  subsection(
    'quality.publish',
    says('The provider must publish the result of each test within the period of 28 days beginning with the day of the test.'),
  ),
)

export const maintenance = clause(
  'maintenance',
  'Maintenance',
  opens('Where the provider of a drinking fountain learns that it—'),
  paragraph('maintenance.broken', 'does not work, or'),
  paragraph('maintenance.dirty', 'is not clean,'),
  closes('the provider must put that right within the period of 10 working days beginning with the next working day.'),
)

export const guidance = clause(
  'guidance',
  'Guidance',
  subsection(
    'guidance.give',
    says('The Secretary of State may give guidance about anything to be done under sections [[duty]] to [[maintenance]].'),
  ),
  subsection(
    'guidance.consult',
    opens('Before giving guidance the Secretary of State must consult—'),
    paragraph('guidance.consult.authorities', 'such bodies as appear to represent local authorities, and'),
    paragraph(
      'guidance.consult.operators',
      'the operators of stations to which section [[stations]][[stations.provide]] applies.',
    ),
  ),
)

export const charges = clause('charges', 'Power to charge', says('A provider may charge for water that is chilled or flavoured.'))

export const otherActs = clause(
  'otherActs',
  'Amendment of the Open Places Act 1934',
  subsection('otherActs.lead', says('The Open Places Act 1934 is amended as follows.')),
  subsection(
    'otherActs.words',
    says(
      'In section 12(1)(b) (what may be built in open places), for “bench or shelter” substitute “bench, shelter or drinking fountain”.',
    ),
  ),
  subsection('otherActs.insert', {
    is: 'insertion',
    key: 'otherActs.section',
    words: 'After section 12 insert—',
    after: '.',
    parts: [
      {
        is: 'section',
        number: '12A',
        heading: 'Drinking fountains',
        parts: [
          {
            is: 'subsection',
            number: '(1)',
            parts: ['The council may lay pipes in an open place to supply a drinking fountain there.'],
          },
          {
            is: 'subsection',
            number: '(2)',
            parts: [
              'The council must—',
              { is: 'paragraph', number: '(a)', parts: ['give notice of the works, and'] },
              { is: 'paragraph', number: '(b)', parts: ['make good any damage.'] },
            ],
          },
        ],
      },
    ],
  }),
)

export const interpretation = clause(
  'interpretation',
  'Interpretation',
  opens('In this Act—'),
  {
    is: 'definition',
    key: 'fountain',
    term: 'drinking fountain',
    means: 'means a fixture from which a person may drink or fill a bottle without paying;',
  },
  {
    is: 'definition',
    key: 'authority',
    term: 'local authority',
    means: 'means—',
    parts: [
      paragraph('authority.council', 'a county, district or London borough council, or'),
      paragraph('authority.scilly', 'the Council of the Isles of *Scilly*;'),
    ],
  },
  {
    is: 'definition',
    key: 'provider',
    term: 'provider',
    means: 'means the person on whom section [[duty]] or [[stations]] imposes a duty.',
  },
)

export const final = clause(
  'final',
  'Extent, commencement and short title',
  subsection('final.extent', says('This Act extends to England and Wales.')),
  subsection(
    'final.commencement',
    says(
      'This Act comes into force at the end of the period of 2 months beginning with the day on which it is passed, but for section [[stations]].',
    ),
  ),
  subsection(
    'final.stations',
    says('Section [[stations]] comes into force on such day as the Secretary of State may by regulations appoint.'),
  ),
  subsection('final.title', says('This Act may be cited as the Public Drinking Fountains Act 2024.')),
)

export const schedule: PrintPart = {
  is: 'schedule',
  key: 'parks',
  heading: 'Parks and the number of their fountains',
  origin: 'Section [[duty]]',
  parts: [
    {
      is: 'part',
      key: 'parks.excepted',
      heading: 'Parks to which the duty does not apply',
      parts: [
        {
          is: 'schedule-paragraph',
          key: 'parks.small',
          parts: [
            opens('Section [[duty]][[duty.provide]] does not apply to a park that—'),
            paragraph('parks.small.size', 'is smaller than half a hectare, or'),
            paragraph('parks.small.closed', 'is open on fewer than 30 days in a year.'),
          ],
        },
        {
          is: 'schedule-paragraph',
          key: 'parks.water',
          parts: [
            {
              is: 'sub-paragraph',
              key: 'parks.water.distance',
              parts: [says('It does not apply to a park more than 2 kilometres from a water main.')],
            },
            {
              is: 'sub-paragraph',
              key: 'parks.water.measured',
              parts: [says('The distance in sub-paragraph [[parks.water.distance]] is measured in a straight line.')],
            },
          ],
        },
      ],
    },
    {
      is: 'part',
      key: 'parks.number',
      heading: 'Number of fountains',
      parts: [
        {
          is: 'schedule-paragraph',
          key: 'parks.table',
          parts: [
            opens('The number of drinking fountains in a park must not be less than the table shows.'),
            {
              is: 'table',
              key: 'parks.table.rows',
              head: ['Size of the park', 'Fountains'],
              rows: [
                ['Up to 5 hectares', '1'],
                ['More than 5 but not more than 20 hectares', '2'],
                ['More than 20 hectares', '4'],
              ],
            },
          ],
        },
      ],
    },
  ],
}
