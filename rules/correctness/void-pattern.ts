import { defineRule, list, quote, readAction } from '../../src/rule.ts'

export default defineRule({
  id: 'void-pattern',
  summary: 'An action that the configuration forbids, or that an own rule is about, does not exist.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  why: `A pattern that matches no action forbids nothing, and nothing else tells: the run is as clean as one that found no such action. Looked at are the
\`actions\` of [own rules](https://github.com/policylint/policylint/blob/main/docs/own-rules.md) and of \`forbidden-access\`. An action that is newer than the data is named in
\`catalog.additional\`.`,
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://github.com/policylint/policylint/blob/main/docs/own-rules.md',
  ],
  examples: [
    {
      title: 'A rule of one\'s own',
      config: '{ "ownRules": [{ "id": "no-deletes", "message": "nothing may delete a bucket", "actions": [[|"s3:DeleteBukcet"|], [|"s3x:*"|], "s3:DeleteBucketP*"], "forbid": true }] }',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      goodConfig: '{ "ownRules": [{ "id": "no-deletes", "message": "nothing may delete a bucket", "actions": ["s3:DeleteBucket", "s3:*", "s3:DeleteBucketP*"], "forbid": true }] }',
    },
    {
      title: 'An API operation whose permission has another name',
      config: '{ "rules": { "forbidden-access": { "actions": ["iam:*", [|"s3:ListBuckets"|]] } } }',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*" }] }',
      goodConfig: '{ "rules": { "forbidden-access": { "actions": ["iam:*", "s3:ListAllMyBuckets"] } } }',
    },
  ],
  check: {
    document({ patterns = [] }, { catalog, dialect, report }) {
      for (const { span, value } of patterns) {
        const said = readAction({ value }, catalog, dialect)
        if (said.is === 'unknown' || said.is === 'everything' || said.is === 'known' || said.is === 'retired' || said.is === 'unsupported') continue
        const meant = said.is === 'misspelt' ? value.slice(0, said.start) + said.meant + value.slice(said.end) : said.is === 'missing' ? said.near : undefined
        const help = said.is === 'operation' ? `write ${list(said.permissions.map(quote), 3, 'or')}` : meant !== undefined ? `write ${quote(meant)}` : 'write a service and an action, such as `s3:Put*`; what is newer than the data is named in `catalog.additional`'
        report({ at: { span }, message: `no action matches ${quote(value)}, as of ${catalog.date}, so that this is about nothing`, help })
      }
    },
  },
})
