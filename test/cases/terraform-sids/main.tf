# Two sources with one sid are refused; an own statement and an override take the place of another.
data "aws_iam_policy_document" "one" {
  statement {
    sid       = "Read"
    actions   = ["sqs:ReceiveMessage"]
    resources = ["arn:aws:sqs:eu-central-1:111122223333:orders"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333"]
    }
  }
}

data "aws_iam_policy_document" "other" {
  statement {
    sid       = "Read"
    actions   = ["sqs:GetQueueUrl"]
    resources = ["arn:aws:sqs:eu-central-1:111122223333:orders"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333"]
    }
  }
}

data "aws_iam_policy_document" "unsaid" {
  statement {
    sid       = var.sid
    actions   = ["sqs:GetQueueAttributes"]
    resources = ["arn:aws:sqs:eu-central-1:111122223333:orders"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333"]
    }
  }
}

data "aws_iam_policy_document" "both" {
  source_policy_documents = [data.aws_iam_policy_document.one.json, data.aws_iam_policy_document.other.json]
}

data "aws_iam_policy_document" "own" {
  source_policy_documents = [data.aws_iam_policy_document.one.json]

  statement {
    sid       = "Read"
    actions   = ["sqs:DeleteMessage"]
    resources = ["arn:aws:sqs:eu-central-1:111122223333:orders"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333"]
    }
  }
}

data "aws_iam_policy_document" "overridden" {
  source_policy_documents = [data.aws_iam_policy_document.one.json]
  override_policy_documents = [data.aws_iam_policy_document.other.json]
}

data "aws_iam_policy_document" "twice" {
  source_policy_documents = [data.aws_iam_policy_document.one.json]

  statement {
    sid       = "Read"
    actions   = ["sqs:SendMessage"]
    resources = ["arn:aws:sqs:eu-central-1:111122223333:orders"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333"]
    }
  }

  statement {
    sid       = "Read"
    actions   = ["sqs:PurgeQueue"]
    resources = ["arn:aws:sqs:eu-central-1:111122223333:orders"]

    principals {
      type        = "AWS"
      identifiers = ["111122223333"]
    }
  }
}

data "aws_iam_policy_document" "open" {
  source_policy_documents = [data.aws_iam_policy_document.one.json, data.aws_iam_policy_document.unsaid.json]
}

variable "sid" {
  type = string
}

resource "aws_sqs_queue_policy" "both" {
  queue_url = "https://sqs.eu-central-1.amazonaws.com/111122223333/orders"
  policy    = data.aws_iam_policy_document.both.json
}

resource "aws_sqs_queue_policy" "own" {
  queue_url = "https://sqs.eu-central-1.amazonaws.com/111122223333/orders"
  policy    = data.aws_iam_policy_document.own.json
}

resource "aws_sqs_queue_policy" "overridden" {
  queue_url = "https://sqs.eu-central-1.amazonaws.com/111122223333/orders"
  policy    = data.aws_iam_policy_document.overridden.json
}

resource "aws_sqs_queue_policy" "twice" {
  queue_url = "https://sqs.eu-central-1.amazonaws.com/111122223333/orders"
  policy    = data.aws_iam_policy_document.twice.json
}

resource "aws_sqs_queue_policy" "open" {
  queue_url = "https://sqs.eu-central-1.amazonaws.com/111122223333/orders"
  policy    = data.aws_iam_policy_document.open.json
}
