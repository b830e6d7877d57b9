import { tracker } from '@dutywatch/online-safety'
import { collectionNames } from '@dutywatch/domain/tracker'
const keys = new Map()
for (const c of collectionNames) { for (const r of tracker[c] as any[]) for (const k of Object.keys(r)) { (keys.get(k) ?? keys.set(k,new Set()).get(k)).add(c) } ; console.log(c, tracker[c].length, JSON.stringify(tracker[c][0])?.slice(0,260)) }
for (const [k,v] of keys) console.log(k, [...v].join(','))
