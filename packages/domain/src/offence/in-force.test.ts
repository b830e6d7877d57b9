import { expect, test } from 'vitest'
import { isInForce } from './in-force.ts'
import { Offence } from './offence.ts'

const sexualCommunication = Offence.parse({
  id: 'sexual-communication-with-a-child',
  knownFrom: '2017-04-03',
  citations: [{ source: 'sexual-offences-act-2003', confidence: 'confirmed' }],
  name: 'Sexual communication with a child',
  act: 'Sexual Offences Act 2003',
  provision: 's. 15A',
  elements: ['An adult', 'communicates with a child'],
  extent: ['england-and-wales'],
  inForceFrom: '2017-04-03',
  order: 1,
})

test('s. 15A is law in England and Wales from 3 April 2017, and not the day before', () => {
  expect(isInForce(sexualCommunication, 'england-and-wales', '2017-04-03')).toBe(true)
  expect(isInForce(sexualCommunication, 'england-and-wales', '2017-04-02')).toBe(false)
})

test('an offence is not law where the Act does not extend', () => {
  expect(isInForce(sexualCommunication, 'scotland', '2020-01-01')).toBe(false)
})

test('an offence whose commencement is not recorded is never said to be in force', () => {
  const { inForceFrom: _, ...notCommenced } = sexualCommunication
  expect(isInForce(notCommenced, 'england-and-wales', '2020-01-01')).toBe(false)
})
