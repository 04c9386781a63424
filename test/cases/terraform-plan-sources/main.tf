module "queue" {
  source   = "./modules/queue"
  for_each = toset(["a"])
}

resource "aws_iam_role_policy" "reader" {
  role   = "reader"
  policy = data.aws_iam_policy_document.reader.json
}
