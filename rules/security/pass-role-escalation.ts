import { asOne, count, defineRule, escalationsOf, holderOf, list, perHolder, quote, written, type Context, type Policy } from '../../src/rule.ts'

export default defineRule({
  id: 'pass-role-escalation',
  summary: 'Policies let their holder start compute under any role.',
  category: 'security',
  severity: 'warning',
  preset: 'recommended',
  since: '0.1.0',
  equivalents: [
    'pathfinding/ec2-001', 'pathfinding/lambda-001', 'pathfinding/apprunner-001', 'pathfinding/batch-001', 'pathfinding/bedrock-001', 'pathfinding/braket-001',
    'pathfinding/cloudformation-001', 'pathfinding/cloudformation-003', 'pathfinding/cloudformation-004', 'pathfinding/codebuild-001', 'pathfinding/codebuild-004',
    'pathfinding/cognitoidentity-001', 'pathfinding/datapipeline-001', 'pathfinding/ec2-004', 'pathfinding/ecs-001', 'pathfinding/ecs-002', 'pathfinding/ecs-003',
    'pathfinding/ecs-004', 'pathfinding/ecs-005', 'pathfinding/ecs-007', 'pathfinding/ecs-008', 'pathfinding/ecs-009', 'pathfinding/emr-001',
    'pathfinding/emrserverless-001', 'pathfinding/gamelift-001', 'pathfinding/glue-001', 'pathfinding/glue-003', 'pathfinding/glue-004', 'pathfinding/glue-005',
    'pathfinding/glue-006', 'pathfinding/glue-007', 'pathfinding/imagebuilder-001', 'pathfinding/kinesisanalytics-001', 'pathfinding/lambda-002',
    'pathfinding/lambda-006', 'pathfinding/omics-001', 'pathfinding/sagemaker-001', 'pathfinding/sagemaker-002', 'pathfinding/scheduler-001', 'pathfinding/ssm-003',
    'pathfinding/stepfunctions-001', 'pathfinding/batch-003', 'pathfinding/bedrock-003', 'pathfinding/bedrock-005', 'pathfinding/bedrock-006', 'pathfinding/sagemaker-003', 'pathfinding/amplify-001', 'pathfinding/mwaa-001',
    'trivy/AVD-AWS-0348', 'trivy/AVD-AWS-0350',
    'kics/be2aa235-bd93-4b68-978a-1cc65d49082f', 'kics/30b88745-eebe-4ecb-a3a9-5cf886e96204', 'kics/0a592060-8166-49f5-8e65-99ac6dce9871', 'kics/fa62ac4f-f5b9-45b9-97c1-625c8b6253ca', 'kics/19ffbe31-9d72-4379-9768-431195eae328', 'kics/89561b03-cb35-44a9-a7e9-8356e71606f4', 'kics/94fbe150-27e3-4eba-9ca6-af32865e4503', 'kics/8055dec2-efb8-4fe6-8837-d9bed6ff202a', 'kics/034d0aee-620f-4bf7-b7fb-efdf661fdb9e',
    'kics/9b0ffadc-a61f-4c2a-b1e6-68fab60f6267', 'kics/15e6ad8c-f420-49a6-bafb-074f5eb1ec74', 'kics/7d544dad-8a6c-431c-84c1-5f07fe9afc0e',
  ],
  dialects: ['aws'],
  why: `Whoever may pass a role to a service, and start something there, has what the role may do: a function, an instance, a task, a job, a build or a
stack reads the credentials of its role. With every role to choose from that is the most powerful role that trusts the service, often an
administrator. All steps of a path must be allowed, in one statement or in several, and in all policies of one user, group or role where the file tells
which those are; past their Denies and the permissions boundary. A condition on \`iam:PassedToService\` leaves the paths of the services that
it names. Patterns such as \`role/app-*\` are not reported. Where any role may go to any service, \`unlimited-pass-role\` tells it, and this only under \`strict\`.`,
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    'https://pathfinding.cloud',
    'https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/',
  ],
  examples: [
    {
      title: 'In one statement; strict, as `unlimited-pass-role` tells it',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:InvokeFunction", [|"iam:PassRole"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*" }, { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/app-*" }] }',
    },
    {
      title: 'Over statements; a condition on the service closes it unless it names this one',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"iam:PassRole"|], "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "ecs-tasks.amazonaws.com" } } }, { "Effect": "Allow", "Action": ["ecs:RegisterTaskDefinition", "ecs:RunTask"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } } }, { "Effect": "Allow", "Action": ["ecs:RegisterTaskDefinition", "ecs:RunTask"], "Resource": "*" }] }',
    },
    {
      title: 'What runs need not be made first: a state is tested without a state machine',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"iam:PassRole"|], "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "states.amazonaws.com" } } }, { "Effect": "Allow", "Action": "states:TestState", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/flow-*", "Condition": { "StringEquals": { "iam:PassedToService": "states.amazonaws.com" } } }, { "Effect": "Allow", "Action": "states:TestState", "Resource": "*" }] }',
    },
    {
      title: 'A Deny takes a step away',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["cloudformation:CreateStack", [|"iam:PassRole"|]], "Resource": "*" }, { "Effect": "Deny", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/admin" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["cloudformation:CreateStack", "iam:PassRole"], "Resource": "*" }, { "Effect": "Deny", "Action": "iam:PassRole", "NotResource": "arn:aws:iam::111122223333:role/deploy" }] }',
    },
  ],
  check: perHolder(tell),
})

function tell(policies: readonly Policy[], { catalog, report }: Context): void {
  const told = asOne(escalationsOf(policies, 'passed roles', catalog))
  if (!told) return
  const holder = holderOf(policies)
  const others = [...new Set(told.others.map(({ by }) => by))].filter((by) => by !== told.path.by)
  report({
    at: told.at, related: told.related,
    message: `with ${list(told.actions.map(quote), 4)}, ${holder} can start ${told.path.by} under any role${others.length === 0 ? '' : `, and ${count(others.length, 'other thing')}`}`,
    help: `name in ${written(told.statement, 'Resource')} the roles that may be passed${others.length === 0 ? '' : `; it can also start ${list(others, 6)}`}`,
    ...(told.code !== undefined && { equivalent: told.code }), ...(told.doubt !== undefined && { unsure: told.doubt }),
  })
}
