import { asksForSource, coversAction, defineRule, namesSource, quote, tellsSource } from '../../src/rule.ts'

export default defineRule({
  id: 'unrestricted-service-role',
  summary: 'A trust policy does not say for whom a service may assume the role, though the service tells.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  subsumes: ['wildcard-in-sensitive-key', 'wildcard-for-presence', 'open-negated-operator'],
  equivalents: ['boogy/confused_deputy_risk', 'prowler/iam_role_cross_service_confused_deputy_prevention', 'prowler/iam_role_service_trust_restricts_source_to_account'],
  kinds: ['trust'],
  dialects: ['aws'],
  why: `A service assumes a role for one of its resources: a state machine, a schedule, an experiment. With \`aws:SourceArn\` or \`aws:SourceAccount\`
the trust policy says for which. A role of another account cannot be passed to a service, so that what is left is mostly one's own account; AWS recommends
the condition for these services all the same, and it keeps a role for one schedule from being used by another.

Only services are named of which AWS documents that they send the keys. EC2, Lambda and many others do not when they assume a role: with the
condition it could not be assumed at all.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention',
    'https://docs.aws.amazon.com/step-functions/latest/dg/procedure-create-iam-role.html',
    'https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"scheduler.amazonaws.com"|] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "scheduler.amazonaws.com" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "aws:SourceAccount": "111122223333" } } }] }',
    },
    {
      title: 'The principal of one Region; Clean Rooms calls with an external id in place of the keys',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [[|"logs.eu-central-1.amazonaws.com"|], "cleanrooms.amazonaws.com"] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "airflow-env.amazonaws.com" }, "Action": "sts:AssumeRole", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:airflow:eu-central-1:111122223333:environment/*" } } }] }',
    },
    {
      title: 'A source of any account',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"states.amazonaws.com"|] }, "Action": "sts:AssumeRole", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:states:eu-central-1:*:stateMachine:*" } } }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": "states.amazonaws.com" }, "Action": "sts:AssumeRole", "Condition": { "ArnLike": { "aws:SourceArn": "arn:aws:states:eu-central-1:111122223333:stateMachine:*" } } }] }',
    },
    {
      title: 'Services that do not tell',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": ["lambda.amazonaws.com", [|"states.amazonaws.com"|]] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": ["ec2.amazonaws.com", "lambda.amazonaws.com", "edgelambda.amazonaws.com", "pods.eks.amazonaws.com", "ssm.amazonaws.com"] }, "Action": ["sts:AssumeRole", "sts:TagSession"] }] }',
    },
  ],
  check: {
    principal({ who, text, statement }, { report }) {
      if (statement.effect !== 'Allow' || who.is !== 'service' || statement.conditionsPartial || !statement.complete || coversAction(statement, 'sts:AssumeRole') !== 'yes') return
      if (statement.conditions.some((each) => namesSource(each) || !asksForSource(each)) || !tellsSource(who.name, ['sts'])) return
      report({ at: text, message: `${quote(who.name)} can assume this role for any of its resources, of any account`, help: 'add `ArnLike` on `aws:SourceArn`, or `StringEquals` on `aws:SourceAccount`' })
    },
  },
})
