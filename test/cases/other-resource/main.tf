resource "aws_sqs_queue" "jobs" {}

resource "aws_sqs_queue" "failed" {}

resource "aws_sqs_queue_policy" "jobs" {
  queue_url = aws_sqs_queue.jobs.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::123456781234:role/worker" }
      Action    = "sqs:SendMessage"
      Resource  = [aws_sqs_queue.jobs.arn, aws_sqs_queue.failed.arn]
    }]
  })
}

resource "aws_kms_key" "own" {}

resource "aws_kms_key" "other" {}

resource "aws_kms_key_policy" "own" {
  key_id = aws_kms_key.own.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::123456781234:root" }
        Action    = "kms:*"
        Resource  = [aws_kms_key.own.arn]
      },
      {
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::123456781234:role/worker" }
        Action    = "kms:Decrypt"
        Resource  = aws_kms_key.other.arn
      },
    ]
  })
}
