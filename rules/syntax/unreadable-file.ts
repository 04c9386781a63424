import { defineRule } from '../../src/rule.ts'

export default defineRule({
  id: 'unreadable-file',
  summary: 'A file cannot be read.',
  category: 'syntax',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  why: `What cannot be read is not checked, and silence about it looks like approval: a directory named \`policy.json\`, a link to
nothing, a file without read permission. All other files are checked as usual, and the exit code is 2.`,
  references: ['https://nodejs.org/api/errors.html#common-system-errors'],
  examples: [
    {
      title: 'A file that stands for one without read permission',
      bad: '[||]unreadable: permission denied',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
    },
  ],
  check: {
    document({ unreadable, isFault, span }, { report }) {
      if (unreadable === undefined) return
      if (isFault) report({ at: { span }, message: `policylint has a fault, and could not read this file: ${unreadable}`, help: 'report it with the file; until it is mended, leave the file out with `exclude`' })
      else report({ at: { span }, message: `this file cannot be read: ${unreadable}`, help: 'check its path and its permissions, or leave it out with `exclude`' })
    },
  },
})
