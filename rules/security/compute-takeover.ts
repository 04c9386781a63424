import { asOne, defineRule, escalationsOf, holderOf, list, perHolder, quote, type Context, type Policy } from '../../src/rule.ts'

export default defineRule({
  id: 'compute-takeover',
  summary: 'Policies let their holder run code of its own under the role of any function, instance or task.',
  category: 'security',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: [
    'pathfinding/lambda-003', 'pathfinding/ssm-001', 'pathfinding/ssm-002', 'pathfinding/apprunner-002', 'pathfinding/batch-002', 'pathfinding/bedrock-002',
    'pathfinding/cloudformation-002', 'pathfinding/cloudformation-005', 'pathfinding/codebuild-002', 'pathfinding/codebuild-003', 'pathfinding/codedeploy-001',
    'pathfinding/ec2-002', 'pathfinding/ec2-003', 'pathfinding/ec2-005', 'pathfinding/ecs-006', 'pathfinding/glue-002', 'pathfinding/lambda-004',
    'pathfinding/lambda-005', 'pathfinding/sagemaker-004', 'pathfinding/sagemaker-005', 'pathfinding/stepfunctions-002', 'pathfinding/bedrock-004', 'pathfinding/bedrock-007',
    'kics/571254d8-aa6a-432e-9725-535d3ef04d69', 'kics/eda48c88-2b7d-4e34-b6ca-04c0194aee17', 'kics/c583f0f9-7dfd-476b-a056-f47c62b47b46', 'kics/9b877bd8-94b4-4c10-a060-8e0436cc09fa', 'kics/b69247e5-7e73-464e-ba74-ec9b715c6e12',
    'kics/8f3c16b3-354d-45db-8ad5-5066778a9485',
  ],
  dialects: ['aws'],
  why: `Whoever may put code into a function, open a session on an instance, or run a command in a task has what its role may do. On every function of
the account that is the most powerful of their roles. How powerful that is, the policy does not say, and those who deploy need such
actions: so only \`strict\` reports it, and only where they are allowed on resources that nobody named. Steps, Denies and boundaries are looked at as by
\`privilege-escalation\`; \`lambda:*\` and \`NotAction\` are told by rules of their own.`,
  references: [
    'https://pathfinding.cloud',
    'https://docs.aws.amazon.com/systems-manager/latest/userguide/getting-started-restrict-access-quickstart.html',
    'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html',
  ],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [[|"lambda:UpdateFunctionCode"|], "lambda:GetFunction"], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["lambda:UpdateFunctionCode", "lambda:GetFunction"], "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:app-*" }] }',
    },
    {
      title: 'Instances by their tag',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"ssm:StartSession"|], "Resource": "arn:aws:ec2:*:*:instance/*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ssm:StartSession", "Resource": "arn:aws:ec2:*:*:instance/*", "Condition": { "StringLike": { "ssm:resourceTag/Team": "web" } } }] }',
    },
    {
      title: 'A link that signs in',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["sagemaker:ListUserProfiles", [|"sagemaker:CreatePresignedDomainUrl"|]], "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "sagemaker:CreatePresignedDomainUrl", "Resource": "arn:aws:sagemaker:*:111122223333:user-profile/d-abc123/${aws:username}" }] }',
    },
    {
      title: 'Several steps',
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": [|"cloudformation:CreateChangeSet"|], "Resource": "*" }, { "Effect": "Allow", "Action": "cloudformation:Execute*", "Resource": "*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "cloudformation:CreateChangeSet", "Resource": "*" }, { "Effect": "Allow", "Action": "cloudformation:Execute*", "Resource": "arn:aws:cloudformation:*:*:stack/app-*/*" }] }',
    },
  ],
  check: perHolder(tell),
})

function tell(policies: readonly Policy[], { catalog, report }: Context): void {
  const told = asOne(escalationsOf(policies, 'running roles', catalog))
  if (!told) return
  const holder = holderOf(policies)
  const others = [...new Set(told.others.map(({ by }) => by))].filter((by) => by !== told.path.by)
  report({
    at: told.at, related: told.related,
    message: `with ${list(told.actions.map(quote), 4)}, ${holder} can act as the role of any ${told.path.by}`,
    help: `name the resources, or ask for a tag of theirs${others.length === 0 ? '' : `; the same goes for any ${list(others, 6, 'or')}`}`,
    ...(told.code !== undefined && { equivalent: told.code }), ...(told.doubt !== undefined && { unsure: told.doubt }),
  })
}
