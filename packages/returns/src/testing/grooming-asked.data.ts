import type { Asked } from '../mapping/index.ts'

/** A batch of requests of two questions and three breakdowns, invented for trying replies out on it. */
export const groomingAsked: Asked = {
  questions: [
    {
      id: 'recorded',
      words: 'How many offences of sexual communication with a child (section 15A) were recorded?',
      breakdowns: ['platform', 'age', 'sex'],
    },
    { id: 'charged', words: 'In how many of these was a suspect charged or summonsed?', breakdowns: [] },
  ],
  breakdowns: [
    {
      id: 'platform',
      label: 'Platform used',
      values: [
        { id: 'facebook', label: 'Facebook', aliases: ['Facebook Messenger', 'FB'] },
        { id: 'instagram', label: 'Instagram', aliases: ['Insta'] },
        { id: 'snapchat', label: 'Snapchat', aliases: ['Snap'] },
        { id: 'whatsapp', label: 'WhatsApp', aliases: ['Whats App'] },
        { id: 'other', label: 'Other', aliases: ['Other platforms', 'Other site/app'] },
        { id: 'not-recorded', label: 'Not recorded', aliases: ['Unknown', 'Not stated', 'Blank'] },
      ],
    },
    {
      id: 'age',
      label: 'Age of victim',
      values: [
        { id: 'under-13', label: 'Under 13', aliases: ['0-12', '12 and under'] },
        { id: '13-15', label: '13 to 15', aliases: ['13-15'] },
        { id: 'age-not-recorded', label: 'Age not recorded', aliases: ['No age recorded'] },
      ],
    },
    {
      id: 'sex',
      label: 'Sex of victim',
      values: [
        { id: 'female', label: 'Female', aliases: ['Girls', 'F'] },
        { id: 'male', label: 'Male', aliases: ['Boys', 'M'] },
      ],
    },
  ],
  periods: [
    { from: '2017-04-01', to: '2018-03-31' },
    { from: '2018-04-01', to: '2019-03-31' },
    { from: '2019-04-01', to: '2019-10-31' },
  ],
}
