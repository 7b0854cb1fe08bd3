import { scrypt, timingSafeEqual } from 'node:crypto'

const HASH_BYTES = 32
/** About 50 ms and 16 MB: dear for whoever has a copy of the database, cheap for one who joins. */
const COST = { N: 16_384, r: 8, p: 1 }

/** What is kept of a password. */
export interface KeptPassword {
  salt: string
  hash: string
}

/** A password as it is kept: the password itself cannot be got back from it. */
export async function keepPassword(password: string, salt: Uint8Array): Promise<KeptPassword> {
  const hash = await hashed(password, Buffer.from(salt))
  return { salt: Buffer.from(salt).toString('base64url'), hash: hash.toString('base64url') }
}

/** Whether this is the password that was kept. */
export async function isPassword(password: string, { salt, hash }: KeptPassword): Promise<boolean> {
  const given = await hashed(password, Buffer.from(salt, 'base64url'))
  return timingSafeEqual(given, Buffer.from(hash, 'base64url'))
}

function hashed(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, HASH_BYTES, COST, (error, hash) => {
      if (error) reject(error)
      else resolve(hash)
    })
  })
}
