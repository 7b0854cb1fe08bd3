import { Console } from 'node:console'
import { Writable } from 'node:stream'

/** Sends everything a function prints, line by line, formatted as Node formats it. */
export function captureConsole(print: (line: string) => void): void {
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      print(String(chunk).replace(/\n$/, ''))
      done()
    },
  })
  globalThis.console = new Console({ stdout: stream, stderr: stream, colorMode: false })
}
