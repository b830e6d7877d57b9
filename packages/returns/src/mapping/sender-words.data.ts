/** Words for a value that nobody wrote down, as senders write them; small letters, single spaces. */
export const unstatedWords: readonly string[] = [
  'not recorded', 'not known', 'unknown', 'not stated', 'not specified', 'unspecified', 'not given', 'not provided', 'none recorded',
  'unrecorded', 'blank',
]

/** Short names that people use for platforms, with the name that they likely stand for; both without spaces. */
export const nicknames: Readonly<Record<string, string>> = {
  insta: 'instagram', ig: 'instagram', snap: 'snapchat', sc: 'snapchat', fb: 'facebook', wa: 'whatsapp', yt: 'youtube', msn: 'messenger',
}
