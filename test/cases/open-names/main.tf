resource "aws_s3_bucket" "b" {}
data "aws_caller_identity" "me" {}
resource "aws_dynamodb_table" "t" { name = var.x }
data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["s3:GetObject"]
    resources = [aws_s3_bucket.b.arn]
  }
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::logs-${data.aws_caller_identity.me.account_id}"]
  }
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::${aws_s3_bucket.b.id}"]
  }
  statement {
    actions   = ["dynamodb:GetRecords"]
    resources = [aws_dynamodb_table.t.arn]
  }
}
resource "aws_iam_policy" "p" { policy = data.aws_iam_policy_document.d.json }

# What a variable stands for is not known.
variable "anything" {}

resource "aws_iam_policy" "open" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::${var.anything}" }]
  })
}
