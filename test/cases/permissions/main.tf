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
