import { defineRule, isOn, quote, readDate, readOperator, replaceString, writeDate } from '../../src/rule.ts'

export default defineRule({
  id: 'epoch-date',
  summary: 'A date is written as seconds since 1970.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_DATE_VALUE'],
  why: `AWS reads a date of five digits and more as seconds since 1970. No reviewer does: a wrong year does not show, milliseconds are a date
in the year 50000, and \`20260131\` is an evening in August 1970. \`aws:EpochTime\` is written so by AWS, and left alone.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-general-warning-invalid-date-value',
    'https://www.w3.org/TR/NOTE-datetime',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "DateLessThan": { "aws:CurrentTime": [|"1798761599"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2026-12-31T23:59:59Z" } } }] }',
    },
    {
      title: 'Milliseconds; and the key that is written so',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "DateLessThan": { "aws:CurrentTime": [|1798761599000|], "aws:EpochTime": "1798761599" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "DateLessThan": { "aws:CurrentTime": "2026-12-31T23:59:59Z", "aws:EpochTime": "1798761599" } } }] }',
    },
    {
      title: 'A date without its hyphens',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "DateGreaterThan": { "aws:CurrentTime": [|"20260131"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "DateGreaterThan": { "aws:CurrentTime": "2026-01-31" } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { operator, values, statement } = condition
      if (readOperator(operator)?.family !== 'Date' || isOn(condition, 'aws:EpochTime')) return
      for (const at of values) {
        const date = readDate(at.value ?? '')
        if (date?.epoch !== true) continue
        const [said, milliseconds, hyphenated] = [writeDate(date.time), writeDate(date.time / 1000), at.raw.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')]
        const meant = said === undefined ? milliseconds : readDate(hyphenated)?.epoch === false ? hyphenated : said
        report({
          at, message: `${quote(at.raw)} is ${said === undefined ? 'a date beyond the year 9999' : quote(said)}, written in seconds since 1970`,
          help: meant === undefined ? 'write `YYYY-MM-DD`' : `write ${quote(meant)}`,
          ...(meant !== undefined && { fix: { title: `write ${quote(meant)}`, kind: meant === said ? 'keeps-access' : 'changes-access', edits: [replaceString(statement.policy, at, meant)] } }),
        })
      }
    },
  },
})
