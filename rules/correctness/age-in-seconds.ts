import { defineRule, isOn, quote, readNumber, readOperator, replaceString } from '../../src/rule.ts'

export default defineRule({
  id: 'age-in-seconds',
  summary: 'The age of a signature is compared with a number of seconds, and S3 counts milliseconds.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  dialects: ['aws'],
  why: `\`s3:signatureAge\` is in milliseconds. A Deny of signatures older than \`600\` denies what is older than 0.6 seconds, which is nearly every
presigned URL by the time that it is opened. \`0\` and \`1\`, which forbid presigned requests, are left alone, and so are multiples of \`5000\`, which
are meant in milliseconds.`,
  references: ['https://docs.aws.amazon.com/AmazonS3/latest/API/bucket-policy-s3-sigv4-conditions.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NumericGreaterThan": { "s3:signatureAge": [|"600"|] } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*", "Condition": { "NumericGreaterThan": { "s3:signatureAge": "600000" } } }] }',
    },
    {
      title: 'No presigned requests at all, and half a minute',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "NumericLessThanEquals": { "s3:signatureAge": [|"3600"|] } } }, { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NumericGreaterThan": { "s3:signatureAge": 0 } } }, { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NumericGreaterThan": { "s3:signatureAge": 30000 } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "NumericLessThanEquals": { "s3:signatureAge": "3600000" } } }, { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NumericGreaterThan": { "s3:signatureAge": 0 } } }, { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NumericGreaterThan": { "s3:signatureAge": 30000 } } }] }',
    },
  ],
  check: {
    condition(condition, { report }) {
      const { key, operator, values, statement } = condition
      if (readOperator(operator)?.family !== 'Numeric' || !(isOn(condition, 's3:signatureAge') || isOn(condition, 's3-outposts:signatureAge'))) return
      for (const at of values) {
        const age = readNumber(at.value ?? '')
        if (age === undefined || age <= 1 || age >= 60_000 || age % 5000 === 0) continue
        const meant = quote(String(age * 1000))
        report({
          at, message: `${quote(key.raw)} is in milliseconds: ${quote(at.raw)} is ${age / 1000} seconds`, help: `write ${meant} if ${age} seconds are meant`,
          fix: { title: `write ${meant}`, kind: 'changes-access', edits: [replaceString(statement.policy, at, String(age * 1000))] },
        })
      }
    },
  },
})
