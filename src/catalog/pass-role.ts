/** Operations that cannot be called without handing a role to the service, for which the caller needs `iam:PassRole`. */

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
const passing: ReadonlySet<string> = new Set([
  // https://docs.aws.amazon.com/codebuild/latest/APIReference/API_CreateProject.html
  'codebuild:CreateProject',
  // https://docs.aws.amazon.com/codepipeline/latest/APIReference/API_CreatePipeline.html
  'codepipeline:CreatePipeline',
  // https://docs.aws.amazon.com/eks/latest/APIReference/API_CreateCluster.html, API_CreateNodegroup.html
  'eks:CreateCluster', 'eks:CreateNodegroup',
  // https://docs.aws.amazon.com/glue/latest/webapi/API_CreateJob.html, API_CreateCrawler.html
  'glue:CreateCrawler', 'glue:CreateJob',
  // https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html
  'lambda:CreateFunction',
  // https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateNotebookInstance.html, API_CreateTrainingJob.html
  'sagemaker:CreateNotebookInstance', 'sagemaker:CreateTrainingJob',
  // https://docs.aws.amazon.com/scheduler/latest/APIReference/API_CreateSchedule.html
  'scheduler:CreateSchedule',
  // https://docs.aws.amazon.com/step-functions/latest/apireference/API_CreateStateMachine.html
  'states:CreateStateMachine',
])

/** Does every call of `service:Name`, written as AWS writes it, pass a role? */
export function passesRole(action: string): boolean {
  return passing.has(action)
}

/** Every name of the table, for the tests. */
export function passingActions(): readonly string[] {
  return [...passing]
}
