module "logs" {
  source = "./modules/bucket"
  name   = "awsexamplebucket1"
  policy = data.aws_iam_policy_document.logs.json
}

# What the module makes of it is a bucket policy, for the bucket that it puts out.
data "aws_iam_policy_document" "logs" {
  statement {
    sid       = "Deliver"
    actions   = ["s3:PutObject"]
    resources = [module.logs.arn]

    principals {
      type        = "Service"
      identifiers = ["delivery.logs.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["111122223333"]
    }
  }
}
