variable "name" {}

resource "aws_s3_bucket" "logs" {
  bucket = var.name
}

resource "aws_sqs_queue" "jobs" {}

resource "aws_iam_role" "worker" {
  name = "${var.name}-worker"
}

resource "aws_lambda_function" "worker" {
  function_name = var.name
}

data "aws_caller_identity" "current" {}
data "aws_region" "current" {}

locals {
  logs = aws_s3_bucket.logs.id
}

data "aws_iam_policy_document" "worker" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3_bucket.logs.id}/*", "${aws_s3_bucket.logs.bucket}/*", "${local.logs}/*", "${aws_s3_bucket.logs.arn}/*"]
  }

  statement {
    actions = ["sqs:SendMessage"]
    resources = [
      aws_sqs_queue.jobs.url,
      "arn:aws:sqs:${data.aws_caller_identity.current.account_id}:${data.aws_region.current.name}:jobs",
    ]
  }

  statement {
    actions   = ["lambda:InvokeFunction"]
    resources = [aws_lambda_function.worker.function_name]
  }

  statement {
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.worker.name]
  }
}

resource "aws_iam_policy" "reader" {
  policy = <<-JSON
    {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "${aws_s3_bucket.logs.id}"}]}
  JSON
}
