import { defineRule, quote, readServicePrincipal, replaceString } from '../../src/rule.ts'

export default defineRule({
  id: 'unknown-service-principal',
  summary: 'A service principal is misspelt, or no service is known to call by it.',
  category: 'correctness',
  severity: 'error',
  preset: 'recommended',
  since: '0.1.0',
  kinds: ['bucket', 'resource', 'trust', 'vpc-endpoint'],
  dialects: ['aws'],
  why: `IAM and most services refuse a policy that names a service which does not exist. Where one is taken, the statement is for nobody: the role
cannot be assumed, the log is not delivered, and nothing tells why. AWS publishes no complete list, so a name that is merely unknown is reported with
\`strict\` only.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html',
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
  ],
  check: {
    principal({ who, text, statement }, { catalog, report }) {
      if (who.is !== 'service') return
      const said = readServicePrincipal(who.name, catalog)
      if (said.is === 'known') return
      if (said.is === 'missing') {
        report({ at: text, message: `no service is known to call as ${quote(who.name)}, as of ${catalog.date}`, help: 'look it up on the page of the service about its roles', unsure: 'AWS publishes no complete list' })
        return
      }
      const title = `write ${quote(said.meant)}`
      report({
        at: text, message: `there is no service principal ${quote(who.name)}`, help: title,
        fix: { title, kind: 'changes-access', edits: [replaceString(statement.policy, text, said.meant)] },
      })
    },
  },
})
