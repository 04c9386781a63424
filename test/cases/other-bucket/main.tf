resource "aws_s3_bucket" "site" {}

resource "aws_s3_bucket" "logs" {
  bucket = var.logs
}

resource "aws_s3_bucket" "data" {
  bucket = "${var.env}-data"
}

data "aws_s3_bucket" "shared" {
  bucket = var.shared
}

resource "aws_s3_bucket_policy" "site" {
  bucket = aws_s3_bucket.site.id
  policy = data.aws_iam_policy_document.site.json
}

data "aws_iam_policy_document" "site" {
  statement {
    actions = ["s3:GetObject"]
    resources = [
      "${aws_s3_bucket.site.arn}/*",
      "${aws_s3_bucket.logs.arn}/*",
      "${data.aws_s3_bucket.shared.arn}/*",
    ]
    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::444455556666:role/reader"]
    }
  }
}

resource "aws_s3_bucket_policy" "data" {
  bucket = aws_s3_bucket.data.bucket
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::444455556666:role/reader" }
      Action    = "s3:GetObject"
      Resource  = ["arn:aws:s3:::${var.env}-data/*", "arn:aws:s3:::${var.env}-date/*"]
    }]
  })
}

resource "aws_s3_bucket_policy" "one_of" {
  bucket = try(aws_s3_bucket.site[0].id, aws_s3_bucket.logs[0].id)
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::444455556666:role/reader" }
      Action    = "s3:GetObject"
      Resource  = "${aws_s3_bucket.logs[0].arn}/*"
    }]
  })
}

# The module attaches what it is handed to a bucket of its own.
module "store" {
  source = "./modules/store"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "arn:aws:iam::444455556666:role/reader" }
      Action    = "s3:GetObject"
      Resource  = ["${module.store.arn}/*", "${aws_s3_bucket.site.arn}/*"]
    }]
  })
}
