data "aws_iam_policy_document" "reader" {
  # policylint-ignore misspelt-action until 2099-12-31 -- a system of ours has it
  statement {
    actions   = ["s3:GetObjekt"]
    resources = ["arn:aws:s3:::amzn-s3-demo-bucket/*"]
  }

  statement {
    actions   = ["s3:PutObjekt"] // policylint-ignore misspelt-action -- the same
    resources = ["arn:aws:s3:::amzn-s3-demo-bucket/*"]
  }

  /* policylint-ignore misspelt-action -- the same, and
     in two lines */
  statement {
    actions   = ["s3:DeleteObjekt"]
    resources = ["arn:aws:s3:::amzn-s3-demo-bucket/*"]
  }

  statement {
    actions = [
      "s3:RestoreObjekt", /* policylint-ignore misspelt-action -- on one line */
    ]
    resources = ["arn:aws:s3:::amzn-s3-demo-bucket/*"]
  }

  # policylint-ignore misspelt-action
  statement {
    actions   = ["s3:ListBuckit"]
    resources = ["arn:aws:s3:::amzn-s3-demo-bucket"]
  }

  // policylint-ignore mispelt-action -- misspelt itself
  statement {
    actions   = ["s3:AbortMultipartUplod"]
    resources = ["arn:aws:s3:::amzn-s3-demo-bucket/*"]
  }

  /* policylint-ignore every-action -- nothing here */
  statement {
    actions   = ["s3:PutObjectTagging"]
    resources = ["arn:aws:s3:::amzn-s3-demo-bucket/*"]
  }
}

# policylint-ignore misspelt-action -- of all that is in it
resource "aws_iam_policy" "writer" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect = "Allow"
        # policylint-ignore misspelt-action -- above what begins first on its line
        Action   = "s3:PutObjectTaging"
        Resource = "arn:aws:s3:::amzn-s3-demo-bucket/*"
      },
    ]
  })
}

# policylint-ignore misspelt-action -- of a block without a finding
resource "aws_iam_policy" "other" {
  policy = data.aws_iam_policy_document.reader.json
}

# policylint-ignore misspelt-action, incomplete-log-delivery -- two of a block
resource "aws_iam_role_policy" "two" {
  role   = "reader"
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        { "Effect": "Allow", "Action": "s3:GetObjekt", "Resource": "*" },
        { "Effect": "Allow", "Action": "s3:PutObjekt", "Resource": "*" }
      ]
    }
  EOT
}

data "aws_iam_policy_document" "conditions" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::amzn-s3-demo-bucket/*"]

    # policylint-ignore unknown-condition-key -- this block only
    condition {
      test     = "StringEquals"
      variable = "aws:First"
      values   = ["x"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:Second"
      values   = ["x"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:Third" // policylint-ignore unknown-condition-key -- on its line
      values   = ["x"]
    }

    condition {
      test = "StringEquals"
      /* policylint-ignore unknown-condition-key -- above an argument */
      variable = "aws:Fourth"
      values   = ["x"]
    }

    condition { // policylint-ignore unknown-condition-key -- not on the line
      test     = "StringEquals"
      variable = "aws:Fifth"
      values   = ["x"]
    }
  }
}

resource "aws_iam_role" "trusting" {
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    # policylint-ignore malformed-principal -- this block only
    principals {
      type        = "AWS"
      identifiers = ["first"]
    }

    principals {
      type        = "AWS"
      identifiers = ["second"]
    }

    principals {
      type = "AWS"
      # policylint-ignore malformed-principal -- above a list that several blocks make
      identifiers = [
        "third",
        "fourth",
      ]
    }
  }
}
