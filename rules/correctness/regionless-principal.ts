import { conditionsOn, defineRule, isOptIn, parseArn, quote, replaceString, type Text } from '../../src/rule.ts'

export default defineRule({
  id: 'regionless-principal',
  summary: 'SNS sends from an opt-in Region to another one by a name that it does not have there.',
  category: 'correctness',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['resource'],
  dialects: ['aws'],
  why: `A topic in a Region that accounts have to ask for, such as \`ap-east-1\` or \`me-south-1\`, calls a queue or a function in a Region that all accounts have as
\`sns.ap-east-1.amazonaws.com\`. A policy for \`sns.amazonaws.com\` does not let it in, and its messages are lost without a word. Inside one Region, and between
Regions that all accounts have, the plain name is right. Reported is a policy that names the Regions of both.`,
  references: [
    'https://docs.aws.amazon.com/sns/latest/dg/sns-cross-region-delivery.html',
    'https://docs.aws.amazon.com/sns/latest/dg/lambda-prereq.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"sns.amazonaws.com"|] }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:111122223333:jobs", "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:sns:ap-east-1:111122223333:news" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.ap-east-1.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:111122223333:jobs", "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:sns:ap-east-1:111122223333:news" } } }] }',
    },
    {
      title: 'Not in one Region, nor between Regions that all accounts have',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"sns.amazonaws.com"|] }, "Action": "lambda:InvokeFunction", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:jobs", "Condition": { "ArnLike": { "AWS:SourceArn": "arn:aws:sns:me-south-1:111122223333:news" } } }, { "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:me-south-1:111122223333:jobs", "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:sns:me-south-1:111122223333:news" } } }, { "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:111122223333:jobs", "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:news" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "sns.me-south-1.amazonaws.com" }, "Action": "lambda:InvokeFunction", "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:jobs", "Condition": { "ArnLike": { "AWS:SourceArn": "arn:aws:sns:me-south-1:111122223333:news" } } }, { "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:me-south-1:111122223333:jobs", "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:sns:me-south-1:111122223333:news" } } }, { "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:us-east-1:111122223333:jobs", "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:sns:eu-west-1:111122223333:news" } } }] }',
    },
  ],
  check: {
    principal({ who, text, statement }, { report }) {
      const { effect, principals, resources } = statement
      if (who.is !== 'service' || who.name !== 'sns.amazonaws.com' || effect !== 'Allow' || principals?.negated !== false || resources?.negated !== false) return
      const from = onlyRegion(conditionsOn(statement, 'aws:SourceArn').flatMap(({ values }) => values), 'sns')
      const to = onlyRegion(resources.values, 'sqs') ?? onlyRegion(resources.values, 'lambda')
      if (from === undefined || to === undefined || isOptIn(from) !== true || isOptIn(to) !== false) return
      const meant = `sns.${from}.amazonaws.com`
      if (principals.values.some((other) => other.who.is === 'service' && other.who.name === meant)) return
      const title = `write ${quote(meant)}`
      report({ at: text, message: `topics in ${quote(from)} do not call as ${quote(who.name)} in ${quote(to)}`, help: title, fix: { title, kind: 'changes-access', edits: [replaceString(statement.policy, text, meant)] } })
    },
  },
})

/** The Region of all these ARNs, where they are of the service and name one. */
function onlyRegion(texts: readonly Text[], service: string): string | undefined {
  const regions = new Set(texts.map(parseArn).map((arn) => (arn?.service.value === service ? arn.region.value : undefined)))
  return regions.size === 1 ? [...regions][0] : undefined
}
