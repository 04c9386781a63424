variable "stage" { type = string }
variable "kind" { type = string }

# Each stage has its own actions on its own bucket: `s3:*` on that of another one is never allowed.
data "aws_iam_policy_document" "by_stage" {
  statement {
    actions   = var.stage == "prod" ? ["s3:GetObject"] : var.stage == "test" ? ["s3:PutObject"] : ["s3:*"]
    resources = var.stage == "prod" ? ["arn:aws:s3:::prod/*"] : var.stage == "test" ? ["arn:aws:s3:::test/*"] : ["arn:aws:s3:::dev", "arn:aws:s3:::dev/*"]
  }
}

resource "aws_iam_policy" "by_stage" {
  policy = data.aws_iam_policy_document.by_stage.json
}

locals {
  policies = {
    read  = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sqs:ReceiveMessages", Resource = "*" }] })
    write = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = "*" }] })
  }
}

resource "aws_sqs_queue_policy" "chosen" {
  queue_url = "q"
  policy    = local.policies[var.kind]
}

# One value for each of several blocks is no value that is listed twice.
data "aws_iam_policy_document" "tagged" {
  for_each = toset(["a", "b"])
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::tagged/${each.key}/*"]
    dynamic "condition" {
      for_each = ["team", "unit"]
      content {
        test     = "StringEquals"
        variable = "aws:PrincipalTag/${condition.value}"
        values   = [condition.value, condition.value]
      }
    }
  }
}

resource "aws_iam_policy" "tagged" {
  for_each = data.aws_iam_policy_document.tagged
  policy   = each.value.json
}

resource "aws_iam_openid_connect_provider" "gitlab" {
  url            = "https://gitlab.com"
  client_id_list = ["https://gitlab.com"]
}

# The provider's URL is read back without its scheme: these are the names of its claims.
data "aws_iam_policy_document" "gitlab" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = [aws_iam_openid_connect_provider.gitlab.arn]
    }
    condition {
      test     = "StringEquals"
      variable = "${aws_iam_openid_connect_provider.gitlab.url}:sub"
      values   = ["project_path:example/app:ref_type:branch:ref:main"]
    }
  }
}

resource "aws_iam_role" "gitlab" {
  assume_role_policy = data.aws_iam_policy_document.gitlab.json
}

resource "aws_iam_policy" "text" {
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        { "Effect": "Allow", "Action": ["s3:GetObject"%{ if var.stage == "dev" }, "s3:PutObjects"%{ endif }], "Resource": "arn:aws:s3:::text/*" },
      ]
    }
  EOT
}
