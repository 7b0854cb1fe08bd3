import importX from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** The dependency rule: domain ← contract ← { client, cloudfunctions }; the emulator knows none of them. */
const zones = [
  { target: './domain', from: ['./contract', './cloudfunctions', './client', './emulator'] },
  { target: './contract', from: ['./cloudfunctions', './client', './emulator'] },
  { target: './cloudfunctions', from: ['./client', './scripts', './e2e', './bench'] },
  { target: './client', from: ['./cloudfunctions', './emulator', './scripts', './e2e', './bench'] },
  {
    target: './emulator',
    from: [
      './domain',
      './contract',
      './cloudfunctions',
      './client',
      './scripts',
      './e2e',
      './bench',
    ],
  },
]

const onlyLibTouchesTheSdk = {
  name: 'wx-server-sdk',
  message: 'Only cloudfunctions/lib knows the SDK; take a Database as a parameter.',
}

export default tseslint.config(
  { ignores: ['node_modules', 'dist', '.data', '**/*.mjs', '**/*.js', 'e2e/weapp-host/page'] },
  ...tseslint.configs.strictTypeChecked,
  {
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { projectService: true } },
    settings: {
      'import-x/resolver': {
        node: { extensions: ['.ts', '.tsx', '.weapp.ts', '.h5.ts', '.weapp.tsx', '.h5.tsx'] },
      },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-cycle': 'error',
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'The clock is an argument.',
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'The clock is an argument.',
        },
        {
          selector: 'CallExpression[callee.object.name="Math"][callee.property.name="random"]',
          message: 'Chance is an argument.',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          paths: [
            onlyLibTouchesTheSdk,
            {
              name: 'zod',
              importNames: ['z'],
              message: "Write import * as z from 'zod': it is 5x smaller.",
            },
          ],
        },
      ],
    },
  },
  {
    files: ['cloudfunctions/lib/**', 'emulator/**', 'e2e/**', 'bench/**', 'scripts/**'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  {
    files: ['client/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/contract', '**/contract/*', '**/domain/*', 'zod'],
              allowTypeImports: true,
              message: 'The client takes types from the contract and nothing else.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['client/src/{pages,components,*.tsx}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name="Taro"][property.name=/^(cloud|request)$/]',
          message: 'Only services touch Taro.cloud and the network.',
        },
        {
          selector: 'CallExpression[callee.name="fetch"]',
          message: 'Only services touch the network.',
        },
      ],
    },
  },
)
