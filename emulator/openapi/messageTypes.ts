import protobuf from 'protobufjs'

/** What `wx.openApi` carries inside its multipart body; field numbers as in wx-server-sdk. */
const schema = `
syntax = "proto3";
message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
message OpenApiData { repeated KeyValuePair pairs = 1; }
message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
message CommApiData {
  int32 apiType = 1;
  OpenApiData openapiData = 2;
  SvrkitApiData svrkitData = 4;
  string appid = 6;
}
message CommOpenApiResp {
  bytes respData = 1;
  string contentType = 2;
  int32 errorCode = 3;
  uint32 httpCode = 4;
  int32 svrkitErrorCode = 6;
}
message OpenDataRequest { repeated string cloudidList = 2; string appid = 3; }
message OpenDataItem { string cloudId = 1; string json = 2; }
message OpenDataAnswer { repeated OpenDataItem dataList = 1; }
`

const root = protobuf.parse(schema).root

export interface CommApiData {
  apiType: number
  openapiData?: { pairs: { key: string; value: Uint8Array; filename: string }[] }
  svrkitData?: { apiName: string; reqData: Uint8Array }
  appid: string
}

export interface CommOpenApiResp {
  respData?: Uint8Array
  contentType?: string
  errorCode?: number
  httpCode?: number
  svrkitErrorCode?: number
}

export function readCommApiData(bytes: Buffer): CommApiData {
  const type = root.lookupType('CommApiData')
  return type.toObject(type.decode(bytes), { defaults: true, arrays: true }) as CommApiData
}

export function writeCommOpenApiResp(fields: CommOpenApiResp): Buffer {
  return encode('CommOpenApiResp', fields)
}

export function readOpenDataRequest(bytes: Uint8Array): { cloudidList: string[] } {
  const type = root.lookupType('OpenDataRequest')
  return type.toObject(type.decode(bytes), { arrays: true }) as { cloudidList: string[] }
}

export function writeOpenDataAnswer(dataList: { cloudId: string; json: string }[]): Buffer {
  return encode('OpenDataAnswer', { dataList })
}

function encode(name: string, fields: object): Buffer {
  const type = root.lookupType(name)
  return Buffer.from(type.encode(type.fromObject(fields)).finish())
}
