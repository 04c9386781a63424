resource "aws_lambda_permission" "everyone" {
  function_name = "worker"
  action        = "lambda:InvokeFunction"
  principal     = "*"
}

resource "aws_lambda_permission" "url" {
  function_name            = "worker"
  action                   = "lambda:InvokeFunction"
  principal                = "*"
  invoked_via_function_url = true
}

resource "aws_lambda_permission" "alexa" {
  action             = "lambda:InvokeFunction"
  function_name      = "skill"
  principal          = "alexa-appkit.amazon.com"
  event_source_token = "amzn1.ask.skill.example"
}

resource "aws_lambda_permission" "isolated" {
  action        = "lambda:InvokeFunction"
  function_name = "rules"
  principal     = "events.c2s.ic.gov"
  source_arn    = "arn:aws-iso:events:us-iso-east-1:210987654321:rule/nightly"
}

resource "aws_lambda_permission" "misspelt" {
  action         = "lambda:InvokeFunction"
  function_name  = "uploads"
  principal      = "s3.amazonaws.co"
  source_account = "210987654321"
  source_arn     = "arn:aws:s3:::amzn-s3-demo-bucket"
}

resource "awscc_lambda_permission" "misspelt" {
  action        = "lambda:InvokeFunktion"
  function_name = "uploads"
  principal     = "210987654321"
}
