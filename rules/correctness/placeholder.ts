import { defineRule, isLeftOpen, quote, readResource } from '../../src/rule.ts'

export default defineRule({
  id: 'placeholder',
  summary: 'A word from documentation stands where a value is to be.',
  category: 'correctness',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['access-analyzer/INVALID_ARN_ACCOUNT', 'access-analyzer/INVALID_ARN_REGION', 'access-analyzer/INVALID_PARTITION', 'access-analyzer/INVALID_ARN_PREFIX'],
  why: `\`arn:aws:sqs:region:account-id:queue\` is how AWS's pages write an ARN. Left in a policy that is used, it names nothing. In a template
it may be right, so that only \`strict\` reports it; \`<account-id>\`, \`\${Account}\` and the like are known to be filled in, and never reported.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": [|"arn:aws:sqs:eu-west-1:account-id:jobs"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:<account-id>:jobs" }] }',
    },
    {
      title: 'A whole ARN, and a principal',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::[|ACCOUNT_ID|]:root" }, "Action": "sns:Publish", "Resource": [|"SNS-topic-ARN"|] }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:111122223333:news" }] }',
    },
  ],
  check: {
    principal({ text, who }, { report }) {
      if (who.is !== 'malformed' || !isLeftOpen(text, who)) return
      const word = text.raw.slice(who.start, who.end)
      report({ at: word === text.raw ? text : text.part(who.start, who.end), message: `${quote(word)} is a placeholder`, help: 'write the value', equivalent: null })
    },
    resource(resource, { catalog, dialect, report }) {
      const said = readResource(resource, catalog, dialect)
      if (said.is !== 'placeholder') return
      const word = resource.raw.slice(said.start, said.end)
      report({ at: resource, message: `${quote(word)} is a placeholder`, help: 'write the value', equivalent: `access-analyzer/${said.code}` })
    },
  },
})
