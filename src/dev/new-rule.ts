/** `npm run new-rule <category>/<id>`: writes the file of a new rule, with all that it needs to be filled in. */
import fs from 'node:fs'
import path from 'node:path'
import { categories, type Category } from '../rule.ts'

const severityOf: Readonly<Record<Category, string>> = { syntax: 'error', correctness: 'error', security: 'warning', change: 'warning', portability: 'warning', style: 'info' }

function template(category: Category, id: string, since: string): string {
  return `import { defineRule, quote, written } from '../../src/rule.ts'

export default defineRule({
  id: '${id}',
  summary: 'One line: what it finds.',
  category: '${category}',
  severity: '${severityOf[category]}',
  preset: 'recommended',
  since: '${since}',
  why: \`What goes wrong in the real world.\`,
  references: ['https://docs.aws.amazon.com/…'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"…"|], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
  ],
  check: {
    action(action, { statement, report }) {
      if (action.value === '…') report({ at: action, message: \`\${quote(action.raw)} …\`, help: \`list in \${written(statement, 'Action')} …\` })
    },
  },
})
`
}

const [category, id] = (process.argv[2] ?? '').split('/')
const known = categories.find((each) => each === category)
const file = path.join(import.meta.dirname, '../../rules', `${category ?? ''}/${id ?? ''}.ts`)
if (!known || id === undefined || !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
  console.error(`usage: npm run new-rule <category>/<id>; a category is one of ${categories.join(', ')}, an id is kebab-case`)
  process.exitCode = 2
} else if (fs.existsSync(file)) {
  console.error(`${file} exists already`)
  process.exitCode = 2
} else {
  const { version } = JSON.parse(fs.readFileSync(path.join(import.meta.dirname, '../../package.json'), 'utf8')) as { version: string }
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, template(known, id, version))
  console.log(`wrote ${path.relative(process.cwd(), file)}: mark \`bad\`, write \`good\` and \`check\`, then run npm run generate`)
}
