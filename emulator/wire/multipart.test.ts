import { describe, expect, it } from 'vitest'
import { parseMultipart } from './multipart'

describe('a multipart body', () => {
  it('gives its parts as bytes', async () => {
    const bytes = Buffer.from([0, 255, 13, 10, 128, 45, 45])
    const form = new FormData()
    form.set('action', 'wx.openApi')
    form.set('requestData', new Blob([bytes]), 'name="other".bin')
    form.set('empty', '')
    const { body, headers } = new Response(form)
    const chunks = await new Response(body).arrayBuffer()
    const parts = parseMultipart(Buffer.from(chunks), headers.get('content-type') ?? '')
    expect([...parts.keys()]).toEqual(['action', 'requestData', 'empty'])
    expect(parts.get('action')?.toString()).toBe('wx.openApi')
    expect(parts.get('requestData')).toEqual(bytes)
    expect(parts.get('empty')).toHaveLength(0)
  })

  it('without a boundary has no parts', () => {
    expect(parseMultipart(Buffer.from('x'), 'multipart/form-data').size).toBe(0)
  })
})
