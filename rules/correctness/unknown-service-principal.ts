import { coversAction, defineRule, logWriters, quote, readServicePrincipal, replaceString, type Statement } from '../../src/rule.ts'

export default defineRule({
  id: 'unknown-service-principal',
  summary: 'A service principal is misspelt, or no service is known to call by it, or not for this.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['bucket', 'resource', 'trust', 'vpc-endpoint'],
  dialects: ['aws'],
  why: `IAM and most services refuse a policy that names a service which does not exist. Where one is taken, the statement is for nobody: the role
cannot be assumed, the log is not delivered, and nothing tells why. AWS publishes no complete list, so a name that is merely unknown is reported with
\`strict\` only. Load balancers write their logs as \`logdelivery.elasticloadbalancing.amazonaws.com\`, not by the name of the service.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html',
    'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/enable-access-logging.html',
  ],
  examples: [
    {
      title: 'Typing errors',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [[|"lamdba.amazonaws.com"|], [|"ec2.aws.amazon.com"|], [|"delivery.logs.amazon.com"|], [|"ecs-task.amazonaws.com"|], [|"codedepoly.us-east-1.amazonaws.com"|]] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": ["lambda.amazonaws.com", "ec2.amazonaws.com", "delivery.logs.amazonaws.com", "ecs-tasks.amazonaws.com", "codedeploy.us-east-1.amazonaws.com"] }, "Action": "sts:AssumeRole" }] }',
    },
    {
      title: 'No service that we know; strict',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [|"weather.amazonaws.com"|] }, "Action": "sts:AssumeRole" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": ["s3.ap-east-1.amazonaws.com", "ec2.amazonaws.com.cn", "delivery.logs.amazonaws.com", "new.s3.amazonaws.com", "ecs.aws.internal"] }, "Action": "sts:AssumeRole" }] }',
    },
    {
      title: 'Log delivery: one name in all Regions, and one that is not the service\'s',
      kind: 'bucket',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": [[|"delivery.logs.eu-west-1.amazonaws.com"|], [|"elasticloadbalancing.amazonaws.com"|]] }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/AWSLogs/111122223333/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Service": ["delivery.logs.amazonaws.com", "logdelivery.elasticloadbalancing.amazonaws.com"] }, "Action": "s3:PutObject", "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/AWSLogs/111122223333/*" }] }',
    },
  ],
  check: {
    principal({ who, text, statement }, { catalog, report }) {
      if (who.is !== 'service') return
      const said = readServicePrincipal(who.name, catalog)
      const writer = writerOf(who.name, statement)
      if (said.is === 'known' && writer === undefined) return
      if (said.is === 'missing') {
        report({ at: text, message: `no service is known to call as ${quote(who.name)}, as of ${catalog.date}`, help: 'look it up on the page of the service about its roles', unsure: 'AWS publishes no complete list' })
        return
      }
      const meant = said.is === 'misspelt' ? said.meant : writer
      if (meant === undefined) return
      const title = `write ${quote(meant)}`
      report({
        at: text, message: said.is === 'misspelt' ? `there is no service principal ${quote(who.name)}` : `${quote(who.name)} does not write these logs`, help: title,
        fix: { title, kind: 'changes-access', edits: [replaceString(statement.policy, text, meant)] },
      })
    },
  },
})

/** By which name the service writes the logs that this statement lets it write, if by another, and no statement has that. */
function writerOf(name: string, statement: Statement): string | undefined {
  const { effect, policy, resources } = statement
  const writer = Object.hasOwn(logWriters, name) ? logWriters[name] : undefined
  if (writer === undefined || effect !== 'Allow' || policy.kind !== 'bucket' || !policy.complete || coversAction(statement, 's3:PutObject') !== 'yes') return undefined
  const named = policy.statements.some(({ principals }) => principals?.values.some(({ who }) => who.is === 'service' && who.name === writer))
  return !named && resources?.negated === false && resources.values.some(({ raw }) => raw.includes('/AWSLogs/')) ? writer : undefined
}
