variable "actions" {
  type = list(string)
}

variable "resources" {
  type    = list(string)
  default = ["*"]
}

resource "aws_iam_role_policy" "reader" {
  role = "reader"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = var.actions, Resource = var.resources },
      { Effect = "Allow", Action = ["s3:ListBucket", "s3:ListBuckit"], Resource = "arn:aws:s3:::amzn-s3-demo-bucket" },
    ]
  })
}
