variable "policy" {}

resource "aws_s3_bucket" "site" {
  bucket = "amzn-s3-demo-site"
}

resource "aws_s3_bucket_policy" "site" {
  bucket = aws_s3_bucket.site.id
  policy = var.policy
}

output "arn" {
  value = aws_s3_bucket.site.arn
}
