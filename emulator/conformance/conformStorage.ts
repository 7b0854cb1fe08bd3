import { describe, expect, it } from 'vitest'
import type { Connection } from './Connection'

/** https://developers.weixin.qq.com/miniprogram/dev/wxcloud/reference-sdk-api/storage/ */
export function conformStorage(connection: () => Connection): void {
  describe('a file', () => {
    it('is uploaded, fetched, linked and deleted', async () => {
      const { sdk } = connection()
      const cloudPath = 'conformance/图 1.txt'
      const { fileID } = await sdk.uploadFile({ cloudPath, fileContent: Buffer.from('你好') })
      expect(fileID).toMatch(/^cloud:\/\/[^/]+\/conformance\/图 1\.txt$/)
      expect((await sdk.downloadFile({ fileID })).fileContent.toString()).toBe('你好')
      const { fileList } = await sdk.getTempFileURL({ fileList: [fileID] })
      expect(fileList).toMatchObject([{ fileID, status: 0 }])
      const deleted = await sdk.deleteFile({ fileList: [fileID] })
      expect(deleted.fileList).toMatchObject([{ fileID, status: 0 }])
      await expect(sdk.downloadFile({ fileID })).rejects.toThrow()
    })

    it('that is not there says so, one by one', async () => {
      const { sdk } = connection()
      const fileContent = Buffer.from('x')
      const { fileID } = await sdk.uploadFile({ cloudPath: 'conformance/there', fileContent })
      const missing = `${fileID}-not`
      const { fileList } = await sdk.getTempFileURL({ fileList: [fileID, missing] })
      expect(fileList.map(({ status }) => status)).toEqual([0, -503003])
    })
  })
}
