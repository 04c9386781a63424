data "aws_iam_policy_document" "reader" {
  statement {
    effect  = "Deny"
    actions = ["s3:GetObject"]
  }
}

resource "aws_iam_policy" "reader" {
  policy = data.aws_iam_policy_document.reader.json
}
