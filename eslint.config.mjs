import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { silentEdge } from './scripts/lint/silentEdge.mjs'

const sdk = {
  group: ['wx-server-sdk'],
  message: 'Only cloudfunctions/lib knows the SDK; take a Database as a parameter.',
}
/** Forbids importing anything from the named top-level folders. */
const notFrom = (...folders) => ({
  group: folders.flatMap((folder) => [`../**/${folder}`, `../**/${folder}/**`]),
  message: 'domain ← contract ← { client, cloudfunctions }; the emulator knows none of them.',
})

/** One function needs the schemas of its own noun; all of them would make every cold start slower. */
const ownContractOnly = {
  regex: '^(\\.\\./)+contract(/index)?$',
  allowTypeImports: true,
  message: "Import the verbs of this function's own noun from contract/<noun>.",
}

const contractTypesOnly = {
  group: ['../**/contract', '../**/contract/**', 'zod'],
  allowTypeImports: true,
  message: 'The client takes types from the contract and nothing else.',
}

/** A verifier that the server ran would prove nothing: it alone comes with the phone's own code. */
const contractTypesAndRaffleRules = {
  regex: '^(\\.\\./)+(contract(/.*)?|domain/(?!raffle/)[^/]+.*|domain)$|^zod',
  allowTypeImports: true,
  message: 'Of the domain, the verifying page takes the rules of the raffle and nothing else.',
}

/** What must run on the phone itself, or the cloud would learn it or be believed: blind tokens, their secrets, receipts, seals, a recount. */
const ownSecretsOnly = {
  regex:
    '^(\\.\\./)+domain/(?!bytes$|communityKind$|standing$|suggestion/(batch|quarter|receipt|recount|scope|seal|secrets|thread)$)',
  allowTypeImports: true,
  message: 'The client takes types from the domain, and the code that keeps its secrets.',
}

const imports = (files, ...patterns) => ({
  files: files.map((folder) => `${folder}/**`),
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
  },
})

const clock = 'The clock is an argument.'
const chance = 'Chance is an argument.'
const impure = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: clock },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: clock,
  },
  {
    selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
    message: chance,
  },
]
const wholeZod = {
  selector: 'ImportDeclaration[source.value="zod"] ImportSpecifier[imported.name="z"]',
  message: "Write import * as z from 'zod': it is five times smaller.",
}
const network = [
  {
    selector: 'MemberExpression[object.name="Taro"][property.name=/^(cloud|request)$/]',
    message: 'Only services touch the network.',
  },
  { selector: 'CallExpression[callee.name="fetch"]', message: 'Only services touch the network.' },
]

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.data', '**/*.{js,cjs,mjs}'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-restricted-syntax': ['error', ...impure, wholeZod],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  imports(['domain'], sdk, notFrom('contract', 'cloudfunctions', 'client', 'emulator', 'scripts')),
  imports(['contract'], sdk, notFrom('cloudfunctions', 'client', 'emulator', 'scripts')),
  imports(['cloudfunctions'], sdk, ownContractOnly, notFrom('client', 'scripts', 'e2e', 'bench')),
  imports(['cloudfunctions/lib'], ownContractOnly, notFrom('client', 'scripts', 'e2e', 'bench')),
  imports(['cloudfunctions/lib/fuzz'], notFrom('client', 'scripts', 'e2e', 'bench')),
  imports(
    ['client'],
    sdk,
    contractTypesOnly,
    ownSecretsOnly,
    notFrom('cloudfunctions', 'emulator', 'scripts'),
  ),
  imports(
    ['client/src/packages/verify'],
    sdk,
    contractTypesAndRaffleRules,
    notFrom('cloudfunctions', 'emulator', 'scripts'),
  ),
  { files: ['**/*.test.ts'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  imports(['emulator'], notFrom('domain', 'contract', 'cloudfunctions', 'client', 'scripts')),
  {
    files: ['cloudfunctions/box/index.ts'],
    plugins: { qunhuo: { rules: { 'silent-edge': silentEdge } } },
    rules: { 'qunhuo/silent-edge': 'error' },
  },
  {
    files: ['client/src/**'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['client/src/**'],
    ignores: ['client/src/services/**'],
    rules: { 'no-restricted-syntax': ['error', ...impure, ...network] },
  },
)
