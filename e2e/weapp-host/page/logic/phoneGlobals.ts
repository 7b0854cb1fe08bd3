/**
 * What JavaScript finds on a phone: the language up to ES2018 and what WeChat adds. Every other
 * name of the browser is shadowed, among them
 * - `window`, `document`, `navigator`, `location`, `localStorage`: the logic layer has no page;
 * - `fetch`, `XMLHttpRequest`, `WebSocket`, `URL`, `TextEncoder`, `crypto`, `AbortController`,
 *   `structuredClone`, `queueMicrotask`, `performance`: not part of any WeChat engine's promise;
 * - `Intl`: Android's engine is built without it;
 * - `BigInt`, `WeakRef`, `FinalizationRegistry`, `AggregateError`: not on iOS 12 and 13, which the
 *   browserslist names;
 * - `SharedArrayBuffer`, `Atomics`, `WebAssembly`: WeChat has `WXWebAssembly` instead.
 * `eval` and `Function` throw, and `globalThis` holds these names only.
 */
export const phoneGlobals = [
  'Array',
  'ArrayBuffer',
  'Boolean',
  'DataView',
  'Date',
  'Error',
  'EvalError',
  'Float32Array',
  'Float64Array',
  'Infinity',
  'Int16Array',
  'Int32Array',
  'Int8Array',
  'JSON',
  'Map',
  'Math',
  'NaN',
  'Number',
  'Object',
  'Promise',
  'Proxy',
  'RangeError',
  'ReferenceError',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'SyntaxError',
  'TypeError',
  'URIError',
  'Uint16Array',
  'Uint32Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'WeakMap',
  'WeakSet',
  'clearInterval',
  'clearTimeout',
  'console',
  'decodeURI',
  'decodeURIComponent',
  'encodeURI',
  'encodeURIComponent',
  'escape',
  'isFinite',
  'isNaN',
  'parseFloat',
  'parseInt',
  'setInterval',
  'setTimeout',
  'undefined',
  'unescape',
] as const
