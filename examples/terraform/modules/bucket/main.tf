variable "name" {
  type = string
}

variable "policy" {
  type        = string
  description = "The bucket policy, in JSON."
}

resource "aws_s3_bucket" "this" {
  bucket = var.name
}

resource "aws_s3_bucket_policy" "this" {
  bucket = aws_s3_bucket.this.id
  policy = var.policy
}

output "arn" {
  value = aws_s3_bucket.this.arn
}
