variable "archive" {
  type = bool
}

data "aws_iam_policy_document" "logs" {
  source_policy_documents = [data.aws_iam_policy_document.base.json]

  statement {
    sid       = "Read"
    actions   = ["s3:GetObjct"]
    resources = var.archive ? ["${aws_s3_bucket.logs.arn}/*"] : [aws_s3_bucket.logs.arn]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333:role/reader"]
    }
  }
}

data "aws_iam_policy_document" "base" {
  statement {
    sid     = "Delivery"
    actions = ["s3:PutObject"]

    resources = [
      "${aws_s3_bucket.logs.arn}/cloudtrail/*", # those of the trail
    ]

    principals {
      type        = "Service"
      identifiers = ["cloudtrail.amazonaws.com"]
    }
  }
}
