import { openDatabase } from '../index'
import { text, wireClient } from './wireClient'

const writers = 8

/**
 * A process for the kill test: writes into the folder named as its argument until it is killed, and
 * says each write on a line of its own once that is acknowledged.
 */
async function writeUntilKilled([directory = '', durability = '', round = '']: string[]) {
  const database = await openDatabase({
    clock: () => new Date(0),
    directory,
    durability: durability === 'full' ? 'full' : 'relaxed',
  })
  await database.ensureCollection('log')
  await database.ensureIndex('log', { name: 'step', keys: { step: 1 } })
  await database.ensureIndex('log', { name: 'key', keys: { key: 1 }, unique: true })
  const log = wireClient(database, 'log')
  const writer = async (number: number) => {
    for (let count = 0; ; count++) {
      const _id = `${round}-${number}-${count}`
      await log.add({ _id, step: 0, key: _id })
      process.stdout.write(`${_id} 0\n`)
      await log.update({ _id, step: 0 }, { $set: { step: 1, key: `${_id} moved` } })
      process.stdout.write(`${_id} 1\n`)
      if (count % 5 === 4) await transfer(`${round}-${number}-${count - 1}`, _id)
    }
  }

  /** Two documents in one transaction: both take the step or neither. */
  async function transfer(first: string, second: string) {
    const { transactionId } = await log.call('startTransaction')
    for (const _id of [first, second]) {
      const data = text({ $set: { step: 2 } })
      const query = text({ _id })
      await log.call('modifyDocument', {
        transactionId,
        queryType: 'DOC',
        query,
        data,
        merge: true,
      })
    }
    await log.call('commitTransaction', { transactionId })
    process.stdout.write(`${first} 2\n${second} 2\n`)
  }
  await Promise.all(Array.from({ length: writers }, (_, number) => writer(number)))
}

void writeUntilKilled(process.argv.slice(2))
