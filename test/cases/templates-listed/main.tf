resource "aws_iam_policy" "a" {
  policy = templatefile("${path.module}/a.json.tpl", { bucket = "amzn-s3-demo-bucket", all = var.all })
}
resource "aws_iam_policy" "b" {
  policy = templatefile("${path.module}/b.json.tpl", { bucket = "amzn-s3-demo-bucket" })
}
variable "all" {}
