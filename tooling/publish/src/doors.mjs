// Runs in an empty project with the packed domain installed: imports every door and prints the names behind it.
import { readFileSync } from 'node:fs'

const { exports } = JSON.parse(readFileSync('node_modules/@dutywatch/domain/package.json', 'utf8'))
const doors = Object.keys(exports).filter((door) => !door.endsWith('.json'))
const names = {}
for (const door of doors) names[door] = Object.keys(await import(`@dutywatch/domain${door.slice(1)}`))
console.log(JSON.stringify(names))
