#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

enableCompileCache()
const [{ runProgram }, { allowReadersToLeave, terminal }] = await Promise.all([import('./program.ts'), import('./output.ts')])
allowReadersToLeave()
process.exitCode = await runProgram(process.argv.slice(2), { output: terminal })
