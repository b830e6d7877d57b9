import type { TrackerInput } from '@dutywatch/domain/tracker'

/** The companies that owned the platforms. A company that changed its name is one company with dated names; a sale or a merger makes another. */
export const companies: TrackerInput['companies'] = [
  {
    id: 'meta',
    knownFrom: '2004-12-31',
    names: [{ name: 'Facebook, Inc.', to: '2021-10-27' }, { name: 'Meta Platforms, Inc.', from: '2021-10-28' }],
    citations: [{ source: 'meta-platforms-company-profile-rebrand-28-oct-2021', confidence: 'reported' }],
  },
  {
    id: 'snap',
    knownFrom: '2011-12-31',
    names: [{ name: 'Snapchat, Inc.', to: '2016-09-23' }, { name: 'Snap Inc.', from: '2016-09-24' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
  },
  {
    id: 'bytedance',
    knownFrom: '2017-11-10',
    names: [{ name: 'ByteDance Ltd' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
    note: 'Bought musical.ly in November 2017.',
  },
  {
    id: 'musically-inc',
    knownFrom: '2014-12-31',
    names: [{ name: 'Musical.ly, Inc.' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
  },
  {
    id: 'twitter-inc',
    knownFrom: '2006-12-31',
    names: [{ name: 'Twitter, Inc.' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
  },
  {
    id: 'x-corp',
    knownFrom: '2023-03-15',
    names: [{ name: 'X Corp.' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
    note: 'Twitter, Inc. was merged into it in March 2023, after the purchase of Twitter completed on 27 October 2022.',
  },
  {
    id: 'xai',
    knownFrom: '2025-03-28',
    names: [{ name: 'X.AI Holdings' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
    note: 'Holds X since xAI bought it.',
  },
  {
    id: 'kik-interactive',
    knownFrom: '2009-12-31',
    names: [{ name: 'Kik Interactive' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
  },
  {
    id: 'medialab',
    knownFrom: '2019-10-31',
    names: [{ name: 'MediaLab AI, Inc.' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
  },
  {
    id: 'google',
    knownFrom: '2006-11-30',
    names: [{ name: 'Google', to: '2015-10-01' }, { name: 'Google (subsidiary of Alphabet Inc.)', from: '2015-10-02' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
  },
  {
    id: 'roblox-corp',
    knownFrom: '2006-12-31',
    names: [{ name: 'Roblox Corporation' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
  },
  {
    id: 'discord-inc',
    knownFrom: '2015-12-31',
    names: [{ name: 'Discord Inc.' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
  },
  {
    id: 'telegram-grp',
    knownFrom: '2013-12-31',
    names: [{ name: 'Telegram group' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
  },
  {
    id: 'microsoft',
    knownFrom: '2011-10-13',
    names: [{ name: 'Microsoft' }],
    citations: [{ source: 'widely-reported-corporate-history-not-looked-up', confidence: 'unverified' }],
    note: 'Listed here as the owner of Skype.',
  },
]
