# Who may use buckets, queues, topics, keys and functions.

resource "aws_s3_bucket" "site" {
  bucket = "acme-site"
}

resource "aws_s3_bucket_policy" "site" {
  bucket = aws_s3_bucket.site.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Read"
        Effect    = "Allow"
        Principal = "*" # fault: public-read
        Action    = "s3:GetObject"
        Resource  = "${aws_s3_bucket.site.arn}/*"
        Condition = { IpAddress = { "aws:SourceIp" = "0.0.0.0/0" } } # fault: any-source-ip
      },
      {
        Sid       = "Upload"
        Effect    = "Allow"
        Principal = { AWS = "*" } # fault: public-access
        Action    = "s3:PutObject"
        Resource  = "${aws_s3_bucket.site.arn}/inbox/*"
      },
      {
        Sid       = "Tls"
        Effect    = "Deny"
        Principal = "*"
        Action    = "s3:*" # fault: missing-bucket-arn
        Resource  = ["${aws_s3_bucket.site.arn}/*"]
        Condition = { Bool = { "aws:SecureTransport" = "false" } }
      },
    ]
  })
}

data "aws_iam_policy_document" "queue" { # fault: missing-tls-deny
  statement {
    sid       = "Send"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.jobs.arn]
    principals {
      type        = "Service"
      identifiers = ["s3.amazonaws.com"]
    }
    condition {
      test     = "ArnLike"
      variable = "aws:SourceArn"
      values   = ["arn:aws:s3:::acme-uploads"] # fault: unpaired-source-arn
    }
  }

  statement {
    sid       = "Events"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.jobs.arn]
    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalOrgID" # fault: unsupported-key-for-service-principal
      values   = ["o-a1b2c3d4e5"]
    }
  }

  statement {
    sid       = "Service"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.jobs.arn]
    principals {
      type        = "Service"
      identifiers = ["sns.amazonaws.com"] # fault: unrestricted-service
    }
  }

  statement {
    sid       = "OneRole"
    effect    = "Deny"
    actions   = ["sqs:DeleteMessage"]
    resources = [aws_sqs_queue.jobs.arn]
    not_principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::222233334444:role/worker"] # fault: half-listed-role
    }
  }
}

resource "aws_sqs_queue" "jobs" {
  name = "jobs"
}

resource "aws_sqs_queue_policy" "jobs" {
  queue_url = aws_sqs_queue.jobs.id
  policy    = data.aws_iam_policy_document.queue.json
}

resource "aws_sns_topic" "news" {
  name = "news"
}

resource "aws_sns_topic_policy" "news" {
  arn = aws_sns_topic.news.arn
  policy = jsonencode({ # fault: missing-tls-deny
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Subscribe"
        Effect    = "Allow"
        Principal = "*" # fault: public-access
        Action    = "sns:Subscribe"
        Resource  = aws_sns_topic.news.arn
        Condition = { StringLike = { "aws:PrincipalOrgID" = "o-*" } } # fault: wildcard-in-sensitive-key
      },
      {
        Sid       = "Root"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::*:root" } # fault: malformed-principal
        Action    = "sns:Publish"
        Resource  = aws_sns_topic.news.arn
      },
    ]
  })
}

resource "aws_kms_key" "data" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid       = "Account"
        Effect    = "Allow"
        Principal = { AWS = "arn:aws:iam::222233334444:root" }
        Action    = "kms:*"
        Resource  = "*"
      },
      {
        Sid       = "Everyone"
        Effect    = "Allow"
        Principal = { AWS = "*" } # fault: public-access
        Action    = "kms:Decrypt"
        Resource  = "*"
      },
    ]
  })
}

resource "aws_lambda_permission" "uploads" {
  function_name = "thumbnails"
  action        = "lambda:InvokeFunction"
  principal     = "*" # fault: public-access
}

resource "aws_ecr_repository_policy" "app" {
  repository = "app"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid          = "Pull"
      Effect       = "Allow"
      NotPrincipal = { AWS = "arn:aws:iam::222233334444:user/intern" } # fault: not-principal-with-allow
      Action       = ["ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"]
    }]
  })
}

resource "aws_secretsmanager_secret_policy" "password" {
  secret_arn = aws_secretsmanager_secret.password.arn
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid       = "Read"
      Effect    = "Allow"
      Principal = "*" # fault: public-access
      Action    = "secretsmanager:GetSecretValue"
      Resource  = "*"
      Condition = { StringNotEquals = { "aws:PrincipalOrgID" = "o-a1b2c3d4e5" } } # fault: open-negated-operator
    }]
  })
}

resource "aws_secretsmanager_secret" "password" {
  name = "password"
}
