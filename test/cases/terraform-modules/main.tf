module "reader" {
  source  = "./modules/reader"
  actions = ["s3:GetObjct", "iam:PassRole"]
}

module "site" {
  source = "./modules/site"
  policy = data.aws_iam_policy_document.site.json
}

# In the bucket's policy, where the module puts it.
data "aws_iam_policy_document" "site" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${module.site.arn}/*", module.site.arn]

    principals {
      type        = "*"
      identifiers = ["*"]
    }
  }
}
