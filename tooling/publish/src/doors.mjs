// Runs in an empty project with a packed package installed, named on the command line: imports every door and prints the names behind it.
import { readFileSync } from 'node:fs'

const name = `@dutywatch/${process.argv[2]}`
const { exports } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))
const doors = Object.keys(exports).filter((door) => !door.endsWith('.json'))
const names = {}
for (const door of doors) names[door] = Object.keys(await import(`${name}${door.slice(1)}`))
console.log(JSON.stringify(names))
