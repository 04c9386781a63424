import { defineRule, holderOf, namesAny, passesRole, perHolder, quote, type Context, type Policy, type Statement, type Text } from '../../src/rule.ts'

export default defineRule({
  id: 'missing-pass-role',
  summary: 'An action hands a role to a service, and the policy does not allow `iam:PassRole`.',
  category: 'correctness',
  severity: 'warning',
  preset: 'strict',
  since: '0.1.0',
  equivalents: ['aws-iam-language-server/DEPENDENT_ACTION'],
  kinds: ['identity'],
  dialects: ['aws'],
  why: `\`lambda:CreateFunction\` gives the new function a role, and who calls it needs \`iam:PassRole\` on that role: without it the call fails, and
the error names another action than the one that was asked for. All policies that end on the same user, group or role are read
together, as far as the files tell; the permission may stand in yet another one, so that only \`strict\` reports it.`,
  references: ['https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html'],
  examples: [
    {
      bad: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["lambda:GetFunction", [|"lambda:CreateFunction"|]], "Resource": "arn:aws:lambda:*:111122223333:function:*" }] }',
      good: '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["lambda:GetFunction", "lambda:CreateFunction"], "Resource": "arn:aws:lambda:*:111122223333:function:*" }, { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/lambda/*", "Condition": { "StringEquals": { "iam:PassedToService": "lambda.amazonaws.com" } } }] }',
    },
    {
      title: 'Another policy of the role allows it',
      file: 'template.yaml',
      bad: `Resources:
  Deployer:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Roles: [deployer]
      PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: [|"lambda:CreateFunction"|], Resource: "*" }] }
  Other:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Roles: [other]
      PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "iam:PassRole", Resource: "arn:aws:iam::*:role/app-*" }] }
`,
      good: `Resources:
  Deployer:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Roles: [deployer]
      PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "lambda:CreateFunction", Resource: "*" }] }
  Other:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      Roles: [deployer]
      PolicyDocument: { Version: "2012-10-17", Statement: [{ Effect: Allow, Action: "iam:PassRole", Resource: "arn:aws:iam::*:role/app-*" }] }
`,
    },
  ],
  check: perHolder(tell),
})

function tell(policies: readonly Policy[], { catalog, report }: Context): void {
  const own = policies.filter(({ kind }) => kind === 'identity')
  const passRole = catalog.action('iam:PassRole')
  const statements = own.flatMap((policy) => policy.statements)
  const allowing = statements.filter(({ effect }) => effect === 'Allow')
  if (!passRole || own.some(({ complete, partial }) => !complete || partial) || statements.some(({ effect }) => effect === undefined) || allowing.some((statement) => namesAny(statement, [passRole]))) return
  const [first, ...others] = allowing.flatMap((statement) => passing(statement, (name) => catalog.action(name)?.full))
  if (!first) return
  report({
    at: first, message: `${quote(first.raw)} passes a role, and nothing in ${own.length > 1 ? `the policies of ${holderOf(own)}` : 'this policy'} allows \`iam:PassRole\``,
    help: 'allow `iam:PassRole` on the role, with the condition key `iam:PassedToService`; or ignore this if another policy does',
    related: others.slice(0, 4).map((at) => ({ at, message: 'passes one too' })),
  })
}

function passing({ actions }: Statement, nameOf: (action: string) => string | undefined): readonly Text[] {
  return actions && !actions.negated ? actions.values.filter(({ value }) => value !== undefined && passesRole(nameOf(value) ?? '')) : []
}
