/** Prints a line of progress, on stderr so that what a command answers stays clean. */
export function say(words) {
  console.error(words)
}

/** A line of progress that is written over in a terminal, and at most once in five seconds elsewhere. */
export function progress() {
  let last = 0
  let open = false
  return {
    show(words) {
      if (process.stderr.isTTY) {
        process.stderr.write(`\r\u001B[K${words}`)
        open = true
      } else if (Date.now() - last > 5000) {
        last = Date.now()
        say(words)
      }
    },
    done() {
      if (open) process.stderr.write('\n')
      open = false
    },
  }
}
