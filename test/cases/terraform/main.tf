# A module with policies in every way of writing them.
resource "aws_s3_bucket" "logs" {
  bucket = "amzn-s3-demo-logs"
}

resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.logs.id
  policy = data.aws_iam_policy_document.logs.json
}

resource "aws_iam_role" "deploy" {
  name = "deploy"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ec2.amazonaws.com" }
      Action    = "sts:AssumeRol"
    }]
  })
}

resource "aws_iam_role_policy" "deploy" {
  role   = aws_iam_role.deploy.id
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        { "Effect": "Allow", "Action": ["s3:ListBucket"], "Resource": "${aws_s3_bucket.logs.arn}/*" }
      ]
    }
  EOT
}

resource "aws_iam_role_policy" "more" {
  role   = aws_iam_role.deploy.id
  policy = templatefile("${path.module}/policies/more.json.tftpl", { bucket = aws_s3_bucket.logs.arn })
}
