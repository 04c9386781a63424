resource "aws_s3_bucket" "logs" {
  bucket = "amzn-s3-demo-logs"
}

resource "aws_s3_bucket_ownership_controls" "logs" {
  bucket = aws_s3_bucket.logs.id
  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_policy" "logs" {
  bucket = aws_s3_bucket.logs.id
  policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = { AWS = "444455556666" }, Action = ["s3:PutObject", "s3:PutObjectAcl"], Resource = "arn:aws:s3:::amzn-s3-demo-logs/*" }] })
}
