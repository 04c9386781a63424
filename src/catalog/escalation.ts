/**
 * How a caller comes to permissions that nobody gave it, by published research. A path is one or more actions that the caller must be
 * allowed; read on 2026-11-28:
 * https://github.com/DataDog/pathfinding.cloud
 * https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/
 * https://github.com/prowler-cloud/prowler/blob/master/prowler/providers/aws/services/iam/lib/privilege_escalation.py
 * https://hackingthe.cloud/aws/exploitation/iam_privilege_escalation/
 * https://github.com/nccgroup/PMapper/tree/master/principalmapper/graphing
 * https://github.com/BishopFox/iam-vulnerable/tree/main/modules/free-resources/privesc-paths
 * Published, and not here: taking off a policy that denies (iam-025, iam-026, and the same of roles), which gains what another policy allows, so that it is no
 * path of this one; assuming any role (sts-001), which `unscoped-credentials` tells; and joining the team of a CodeStar project, a service that is closed.
 */

/**
 * What the caller gains: permissions of its choice; another user; any role, by changing whom it trusts, or by handing it to compute of its
 * own; the role of compute that is there; what a permissions boundary kept from it.
 */
export type Gain = 'permissions' | 'users' | 'trust' | 'passed roles' | 'running roles' | 'boundary'

export interface Step {
  /** `iam:PassRole` */
  readonly action: string
  /** The type of resource, as the catalog calls it, of which the caller must reach one that it does not choose; undefined: any of its own will do. */
  readonly on?: string
  /** The service to which the role is passed. */
  readonly to?: string
}

export interface EscalationPath {
  /** That of pathfinding.cloud, where it has the path. */
  readonly id: string
  readonly gain: Gain
  /** In words: with `passed roles`, what runs; with `running roles`, whose role it is; else how. */
  readonly by: string
  readonly steps: readonly Step[]
  readonly source: string
}

const RHINO = 'https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/'
const HACKING = 'https://hackingthe.cloud/aws/exploitation/iam_privilege_escalation/'
const PROWLER = 'https://github.com/prowler-cloud/prowler/blob/master/prowler/providers/aws/services/iam/lib/privilege_escalation.py'

/** @param steps `action`, or `action type` where the resource is not the caller's own */
function path(gain: Gain, id: string, by: string, steps: readonly string[], source = `https://pathfinding.cloud/paths/${id}`): EscalationPath {
  return {
    id, gain, by, source,
    steps: steps.map((each): Step => {
      const [action = '', on] = each.split(' ')
      return { action, ...(on !== undefined && { on }) }
    }),
  }
}

/** A role that is passed to a service, and what makes the service use it. */
function passing(id: string, by: string, to: string, steps: readonly string[], source?: string): EscalationPath {
  const made = path('passed roles', id, by, steps, source)
  return { ...made, steps: [{ action: 'iam:PassRole', on: 'role', to }, ...made.steps] }
}

export const escalationPaths: readonly EscalationPath[] = [
  path('permissions', 'iam-001', 'a new version of a policy', ['iam:CreatePolicyVersion policy']),
  path('permissions', 'set-default-policy-version', 'an older version of a policy', ['iam:SetDefaultPolicyVersion policy'], RHINO),
  path('permissions', 'iam-005', 'an inline policy of a role', ['iam:PutRolePolicy role']),
  path('permissions', 'iam-007', 'an inline policy of a user', ['iam:PutUserPolicy user']),
  path('permissions', 'iam-011', 'an inline policy of a group', ['iam:PutGroupPolicy group']),
  path('permissions', 'iam-008', 'a policy attached to a user', ['iam:AttachUserPolicy user']),
  path('permissions', 'iam-009', 'a policy attached to a role', ['iam:AttachRolePolicy role']),
  path('permissions', 'iam-010', 'a policy attached to a group', ['iam:AttachGroupPolicy group']),
  path('permissions', 'iam-013', 'a group that has more', ['iam:AddUserToGroup group']),
  path('permissions', 'iam-014', 'a policy attached to a role that it assumes', ['iam:AttachRolePolicy role', 'sts:AssumeRole role']),
  path('permissions', 'iam-016', 'a new version of a policy of a role that it assumes', ['iam:CreatePolicyVersion policy', 'sts:AssumeRole role']),
  path('permissions', 'iam-017', 'an inline policy of a role that it assumes', ['iam:PutRolePolicy role', 'sts:AssumeRole role']),
  path('permissions', 'sso-001', 'a permission set of its own', ['sso:CreatePermissionSet', 'sso:AttachManagedPolicyToPermissionSet', 'sso:CreateAccountAssignment'], PROWLER),
  path('permissions', 'sso-002', 'a policy in a permission set', ['sso:AttachManagedPolicyToPermissionSet PermissionSet'], PROWLER),
  path('permissions', 'sso-003', 'an inline policy in a permission set', ['sso:PutInlinePolicyToPermissionSet PermissionSet'], PROWLER),
  path('permissions', 'eks-access-entry', 'an access entry of a cluster', ['eks:CreateAccessEntry cluster', 'eks:AssociateAccessPolicy access-entry'], 'https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html'),

  path('users', 'iam-002', 'an access key of a user', ['iam:CreateAccessKey user']),
  path('users', 'iam-003', 'an access key in place of one that is deleted', ['iam:DeleteAccessKey user', 'iam:CreateAccessKey user']),
  path('users', 'iam-004', 'a password for a user', ['iam:CreateLoginProfile user']),
  path('users', 'iam-006', 'another password for a user', ['iam:UpdateLoginProfile user']),
  path('users', 'iam-015', 'a policy attached to a user, and its access key', ['iam:AttachUserPolicy user', 'iam:CreateAccessKey user']),
  path('users', 'iam-018', 'an inline policy of a user, and its access key', ['iam:PutUserPolicy user', 'iam:CreateAccessKey user']),

  path('trust', 'iam-012', 'the trust policy of a role', ['iam:UpdateAssumeRolePolicy role']),
  path('trust', 'iam-019', 'the policies and the trust policy of a role', ['iam:AttachRolePolicy role', 'iam:UpdateAssumeRolePolicy role']),
  path('trust', 'iam-020', 'a new version of a policy, and the trust policy of its role', ['iam:CreatePolicyVersion policy', 'iam:UpdateAssumeRolePolicy role']),
  path('trust', 'iam-021', 'the inline policies and the trust policy of a role', ['iam:PutRolePolicy role', 'iam:UpdateAssumeRolePolicy role']),

  path('boundary', 'iam-022', 'the boundary of a user', ['iam:DeleteUserPermissionsBoundary user'], PROWLER),
  path('boundary', 'iam-023', 'the boundary of a role', ['iam:DeleteRolePermissionsBoundary role'], PROWLER),
  path('boundary', 'iam-024', 'another boundary of a user', ['iam:PutUserPermissionsBoundary user']),
  path('boundary', 'put-role-boundary', 'another boundary of a role', ['iam:PutRolePermissionsBoundary role'], 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html'),

  passing('apprunner-001', 'an App Runner service', 'tasks.apprunner.amazonaws.com', ['apprunner:CreateService']),
  passing('autoscaling-create', 'an Auto Scaling group', 'ec2.amazonaws.com', ['autoscaling:CreateLaunchConfiguration', 'autoscaling:CreateAutoScalingGroup'], PROWLER),
  passing('autoscaling-update', 'an Auto Scaling group', 'ec2.amazonaws.com', ['autoscaling:CreateLaunchConfiguration', 'autoscaling:UpdateAutoScalingGroup'], PROWLER),
  passing('autoscaling-template', 'an Auto Scaling group', 'ec2.amazonaws.com', ['ec2:CreateLaunchTemplate', 'autoscaling:CreateAutoScalingGroup'], HACKING),
  passing('autoscaling-template-update', 'an Auto Scaling group', 'ec2.amazonaws.com', ['ec2:CreateLaunchTemplate', 'autoscaling:UpdateAutoScalingGroup'], HACKING),
  passing('batch-001', 'a Batch job', 'ecs-tasks.amazonaws.com', ['batch:RegisterJobDefinition', 'batch:SubmitJob']),
  passing('batch-003', 'a Batch job in a queue of its own', 'ecs-tasks.amazonaws.com', ['batch:CreateComputeEnvironment', 'batch:CreateJobQueue', 'batch:RegisterJobDefinition', 'batch:SubmitJob']),
  passing('bedrock-001', 'a code interpreter', 'bedrock-agentcore.amazonaws.com', ['bedrock-agentcore:CreateCodeInterpreter', 'bedrock-agentcore:StartCodeInterpreterSession', 'bedrock-agentcore:InvokeCodeInterpreter']),
  passing('bedrock-003', 'an agent runtime', 'bedrock-agentcore.amazonaws.com', ['bedrock-agentcore:CreateAgentRuntime', 'bedrock-agentcore:CreateAgentRuntimeEndpoint', 'bedrock-agentcore:CreateWorkloadIdentity', 'bedrock-agentcore:InvokeAgentRuntimeCommand']),
  passing('bedrock-005', 'an agent harness', 'bedrock-agentcore.amazonaws.com', ['bedrock-agentcore:CreateHarness', 'bedrock-agentcore:CreateAgentRuntime', 'bedrock-agentcore:CreateAgentRuntimeEndpoint', 'bedrock-agentcore:CreateWorkloadIdentity', 'bedrock-agentcore:GetAgentRuntime', 'bedrock-agentcore:GetHarness', 'bedrock-agentcore:InvokeAgentRuntimeCommand']),
  passing('bedrock-006', 'an agent browser', 'bedrock-agentcore.amazonaws.com', ['bedrock-agentcore:CreateBrowser', 'bedrock-agentcore:StartBrowserSession', 'bedrock-agentcore:ConnectBrowserAutomationStream']),
  passing('braket-001', 'a Braket job', 'braket.amazonaws.com', ['braket:CreateJob']),
  passing('cloudformation-001', 'a stack', 'cloudformation.amazonaws.com', ['cloudformation:CreateStack']),
  passing('cloudformation-003', 'a stack set', 'cloudformation.amazonaws.com', ['cloudformation:CreateStackSet', 'cloudformation:CreateStackInstances']),
  passing('cloudformation-004', 'a stack set', 'cloudformation.amazonaws.com', ['cloudformation:UpdateStackSet']),
  passing('codebuild-001', 'a build', 'codebuild.amazonaws.com', ['codebuild:CreateProject', 'codebuild:StartBuild']),
  passing('codebuild-004', 'a batch of builds', 'codebuild.amazonaws.com', ['codebuild:CreateProject', 'codebuild:StartBuildBatch']),
  passing('codebuild-update', 'a build', 'codebuild.amazonaws.com', ['codebuild:UpdateProject', 'codebuild:StartBuild'], 'https://docs.aws.amazon.com/codebuild/latest/APIReference/API_UpdateProject.html'),
  passing('codepipeline-create', 'a pipeline', 'codepipeline.amazonaws.com', ['codepipeline:CreatePipeline'], 'https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_CreatePipeline.html'),
  passing('codestar', 'a CodeStar project', 'codestar.amazonaws.com', ['codestar:CreateProject'], RHINO),
  passing('cognitoidentity-001', 'the identities of a pool', 'cognito-identity.amazonaws.com', ['cognito-identity:SetIdentityPoolRoles']),
  passing('datapipeline-001', 'a data pipeline', 'datapipeline.amazonaws.com', ['datapipeline:CreatePipeline', 'datapipeline:PutPipelineDefinition', 'datapipeline:ActivatePipeline']),
  passing('ec2-001', 'an instance', 'ec2.amazonaws.com', ['ec2:RunInstances instance']),
  passing('ec2-004', 'a spot instance', 'ec2.amazonaws.com', ['ec2:RequestSpotInstances']),
  passing('ec2-fleet', 'a fleet of instances', 'ec2.amazonaws.com', ['ec2:CreateLaunchTemplateVersion', 'ec2:CreateFleet'], 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFleet.html'),
  passing('ec2-profile', 'an instance', 'ec2.amazonaws.com', ['ec2:AssociateIamInstanceProfile instance'], 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateIamInstanceProfile.html'),
  passing('ecs-001', 'a service of a new cluster', 'ecs-tasks.amazonaws.com', ['ecs:RegisterTaskDefinition', 'ecs:CreateCluster', 'ecs:CreateService']),
  passing('ecs-002', 'a task in a new cluster', 'ecs-tasks.amazonaws.com', ['ecs:RegisterTaskDefinition', 'ecs:CreateCluster', 'ecs:RunTask']),
  passing('ecs-003', 'an ECS service', 'ecs-tasks.amazonaws.com', ['ecs:RegisterTaskDefinition', 'ecs:CreateService']),
  passing('ecs-004', 'an ECS task', 'ecs-tasks.amazonaws.com', ['ecs:RegisterTaskDefinition', 'ecs:RunTask']),
  passing('ecs-005', 'an ECS task', 'ecs-tasks.amazonaws.com', ['ecs:RegisterTaskDefinition', 'ecs:StartTask']),
  passing('ecs-007', 'an ECS task on an instance of its own', 'ecs-tasks.amazonaws.com', ['ecs:StartTask', 'ecs:RegisterContainerInstance']),
  passing('ecs-008', 'an ECS task that is defined already', 'ecs-tasks.amazonaws.com', ['ecs:RunTask']),
  passing('ecs-009', 'an ECS task that is defined already', 'ecs-tasks.amazonaws.com', ['ecs:StartTask']),
  passing('emr-001', 'an EMR cluster', 'elasticmapreduce.amazonaws.com', ['elasticmapreduce:RunJobFlow']),
  passing('emrserverless-001', 'an EMR Serverless job', 'emr-serverless.amazonaws.com', ['emr-serverless:CreateApplication', 'emr-serverless:StartJobRun']),
  passing('gamelift-001', 'a fleet of game servers', 'gamelift.amazonaws.com', ['gamelift:CreateBuild', 'gamelift:CreateFleet']),
  passing('glue-001', 'a development endpoint', 'glue.amazonaws.com', ['glue:CreateDevEndpoint']),
  passing('glue-003', 'a Glue job', 'glue.amazonaws.com', ['glue:CreateJob', 'glue:StartJobRun']),
  passing('glue-004', 'a Glue job', 'glue.amazonaws.com', ['glue:CreateJob', 'glue:CreateTrigger']),
  passing('glue-005', 'a Glue job', 'glue.amazonaws.com', ['glue:UpdateJob', 'glue:StartJobRun']),
  passing('glue-006', 'a Glue job', 'glue.amazonaws.com', ['glue:UpdateJob', 'glue:CreateTrigger']),
  passing('glue-007', 'a Glue session', 'glue.amazonaws.com', ['glue:CreateSession', 'glue:RunStatement']),
  passing('imagebuilder-001', 'the build of an image', 'ec2.amazonaws.com', ['imagebuilder:CreateComponent', 'imagebuilder:CreateImageRecipe', 'imagebuilder:CreateInfrastructureConfiguration', 'imagebuilder:CreateImage']),
  passing('kinesisanalytics-001', 'a Flink application', 'kinesisanalytics.amazonaws.com', ['kinesisanalytics:CreateApplication', 'kinesisanalytics:StartApplication']),
  passing('lambda-001', 'a function', 'lambda.amazonaws.com', ['lambda:CreateFunction', 'lambda:InvokeFunction']),
  passing('lambda-002', 'a function', 'lambda.amazonaws.com', ['lambda:CreateFunction', 'lambda:CreateEventSourceMapping']),
  passing('lambda-006', 'a function', 'lambda.amazonaws.com', ['lambda:CreateFunction', 'lambda:AddPermission']),
  passing('lambda-url', 'a function', 'lambda.amazonaws.com', ['lambda:CreateFunction', 'lambda:CreateFunctionUrlConfig'], 'https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html'),
  passing('lambda-configuration', 'a function that is there already', 'lambda.amazonaws.com', ['lambda:UpdateFunctionConfiguration', 'lambda:UpdateFunctionCode'], 'https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html'),
  passing('omics-001', 'a HealthOmics run', 'omics.amazonaws.com', ['omics:CreateWorkflow', 'omics:StartRun']),
  passing('sagemaker-001', 'a notebook', 'sagemaker.amazonaws.com', ['sagemaker:CreateNotebookInstance']),
  passing('sagemaker-002', 'a training job', 'sagemaker.amazonaws.com', ['sagemaker:CreateTrainingJob']),
  passing('sagemaker-003', 'a processing job', 'sagemaker.amazonaws.com', ['sagemaker:CreateProcessingJob']),
  passing('scheduler-001', 'a schedule', 'scheduler.amazonaws.com', ['scheduler:CreateSchedule'], PROWLER),
  passing('ssm-003', 'an automation', 'ssm.amazonaws.com', ['ssm:CreateDocument', 'ssm:StartAutomationExecution']),
  passing('stepfunctions-001', 'a state machine', 'states.amazonaws.com', ['states:CreateStateMachine', 'states:StartExecution'], PROWLER),

  path('running roles', 'apprunner-002', 'App Runner service', ['apprunner:UpdateService service']),
  path('running roles', 'batch-002', 'Batch job definition', ['batch:SubmitJob job-definition']),
  path('running roles', 'bedrock-002', 'code interpreter', ['bedrock-agentcore:StartCodeInterpreterSession code-interpreter-custom', 'bedrock-agentcore:InvokeCodeInterpreter code-interpreter-custom']),
  path('running roles', 'bedrock-004', 'agent runtime', ['bedrock-agentcore:InvokeAgentRuntimeCommand runtime']),
  path('running roles', 'bedrock-007', 'agent browser', ['bedrock-agentcore:StartBrowserSession browser-custom', 'bedrock-agentcore:ConnectBrowserAutomationStream']),
  path('running roles', 'cloudformation-002', 'stack', ['cloudformation:UpdateStack stack']),
  path('running roles', 'cloudformation-005', 'stack', ['cloudformation:CreateChangeSet stack', 'cloudformation:ExecuteChangeSet stack']),
  path('running roles', 'codebuild-002', 'build project', ['codebuild:StartBuild project']),
  path('running roles', 'codebuild-003', 'build project', ['codebuild:StartBuildBatch project']),
  path('running roles', 'codedeploy-001', 'instance of a deployment group', ['codedeploy:CreateDeployment deploymentgroup']),
  path('running roles', 'ec2-002', 'instance', ['ec2:ModifyInstanceAttribute instance', 'ec2:StopInstances instance', 'ec2:StartInstances instance']),
  path('running roles', 'ec2-003', 'instance', ['ec2-instance-connect:SendSSHPublicKey instance']),
  path('running roles', 'ec2-serial', 'instance', ['ec2-instance-connect:SendSerialConsoleSSHPublicKey instance'], 'https://docs.aws.amazon.com/ec2-instance-connect/latest/APIReference/API_SendSerialConsoleSSHPublicKey.html'),
  path('running roles', 'ec2-005', 'launch template', ['ec2:CreateLaunchTemplateVersion launch-template', 'ec2:ModifyLaunchTemplate launch-template']),
  path('running roles', 'ecs-006', 'ECS task', ['ecs:ExecuteCommand task']),
  path('running roles', 'emr-steps', 'EMR cluster', ['elasticmapreduce:AddJobFlowSteps cluster'], 'https://docs.aws.amazon.com/emr/latest/APIReference/API_AddJobFlowSteps.html'),
  path('running roles', 'glue-002', 'development endpoint', ['glue:UpdateDevEndpoint devendpoint']),
  path('running roles', 'lambda-003', 'function', ['lambda:UpdateFunctionCode function']),
  path('running roles', 'lambda-004', 'function', ['lambda:UpdateFunctionCode function', 'lambda:InvokeFunction function']),
  path('running roles', 'lambda-005', 'function', ['lambda:UpdateFunctionCode function', 'lambda:AddPermission function']),
  path('running roles', 'lambda-layer', 'function', ['lambda:UpdateFunctionConfiguration function'], PROWLER),
  path('running roles', 'sagemaker-004', 'notebook', ['sagemaker:CreatePresignedNotebookInstanceUrl notebook-instance']),
  path('running roles', 'sagemaker-005', 'notebook', ['sagemaker:CreateNotebookInstanceLifecycleConfig', 'sagemaker:StopNotebookInstance notebook-instance', 'sagemaker:UpdateNotebookInstance notebook-instance', 'sagemaker:StartNotebookInstance notebook-instance']),
  path('running roles', 'ssm-001', 'instance', ['ssm:StartSession instance']),
  path('running roles', 'ssm-002', 'instance', ['ssm:SendCommand instance']),
  path('running roles', 'stepfunctions-002', 'state machine', ['states:UpdateStateMachine statemachine', 'states:StartExecution statemachine'], PROWLER),
]
