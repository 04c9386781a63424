# A fix leaves a list where a list has to be.
data "aws_iam_policy_document" "lists" {
  statement {
    effect    = "Deny"
    actions   = ["sqs:SendMessage"]
    resources = ["*"]
    principals {
      type        = "*"
      identifiers = ["arn:aws:iam::111122223333:root"]
    }
    condition {
      test     = "Bool"
      variable = "aws:SecureTransport"
      values   = ["false"]
    }
    condition {
      test     = "NumericLessThan"
      variable = "aws:MultiFactorAuthAge"
      values   = ["3600"] # seconds
    }
  }
}

resource "aws_sqs_queue_policy" "lists" {
  queue_url = "lists"
  policy    = data.aws_iam_policy_document.lists.json
}
