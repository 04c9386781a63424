# What roles may do: too much, or more than it seems.

resource "aws_iam_role" "deployer" {
  name               = "deployer"
  assume_role_policy = data.aws_iam_policy_document.deployer_trust.json
}

data "aws_iam_policy_document" "deployer_trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
  }
}

resource "aws_dynamodb_table" "orders" {
  name = "orders"
}

data "aws_iam_policy_document" "administrator" {
  statement {
    actions   = ["*"] # fault: every-action
    resources = ["*"]
  }
}

resource "aws_iam_policy" "administrator" {
  policy = data.aws_iam_policy_document.administrator.json
}

data "aws_iam_policy_document" "wide" {
  statement {
    sid       = "WholeService"
    actions   = ["dynamodb:*"] # fault: whole-service
    resources = [aws_dynamodb_table.orders.arn]
  }

  statement {
    sid       = "Write"
    actions   = ["sqs:SendMessage"]
    resources = ["*"] # fault: unscoped-write
  }

  statement {
    sid       = "Read"
    actions   = ["dynamodb:GetItem"]
    resources = ["*"] # fault: unscoped-data-read
  }

  statement {
    sid       = "Share"
    actions   = ["s3:PutBucketPolicy"]
    resources = ["*"] # fault: unscoped-permissions
  }

  statement {
    sid       = "Credentials"
    actions   = ["sts:AssumeRole"]
    resources = ["*"] # fault: unscoped-credentials
  }

  statement {
    sid       = "Logs"
    actions   = ["cloudtrail:StopLogging"] # fault: audit-tampering
    resources = ["arn:aws:cloudtrail:*:222233334444:trail/*"]
  }

  statement {
    sid         = "AllButIam"
    not_actions = ["iam:*"] # fault: not-action-with-allow
    resources   = ["arn:aws:s3:::acme-artifacts/*"]
  }

  statement {
    sid           = "AllBuckets"
    actions       = ["s3:GetObject"]
    not_resources = ["arn:aws:s3:::acme-payroll/*"] # fault: not-resource-with-allow
  }

  statement {
    sid       = "LinkedRoles"
    actions   = ["iam:CreateServiceLinkedRole"] # fault: unlimited-service-linked-role
    resources = ["*"]
  }
}

resource "aws_iam_policy" "wide" {
  policy = data.aws_iam_policy_document.wide.json
}

resource "aws_iam_role_policy" "deployer_pass" {
  role = aws_iam_role.deployer.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "iam:PassRole" # fault: unlimited-pass-role, pass-role-escalation
      Resource = "*"
    }]
  })
}

# Only together with the policy above is this one a way up.
resource "aws_iam_role_policy" "deployer_functions" {
  role = aws_iam_role.deployer.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["lambda:CreateFunction", "lambda:InvokeFunction"]
      Resource = "arn:aws:lambda:eu-west-1:222233334444:function:acme-*"
    }]
  })
}

resource "aws_iam_role" "support" {
  name               = "support"
  assume_role_policy = data.aws_iam_policy_document.deployer_trust.json
}

resource "aws_iam_role_policy" "support" {
  role = aws_iam_role.support.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Sid      = "Policies"
      Effect   = "Allow"
      Action   = ["iam:ListPolicies", "iam:CreatePolicyVersion"] # fault: privilege-escalation
      Resource = "*"
    }]
  })
}

resource "aws_iam_role" "operator" {
  name               = "operator"
  assume_role_policy = data.aws_iam_policy_document.deployer_trust.json
}

resource "aws_iam_role_policy" "operator" {
  role = aws_iam_role.operator.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["lambda:UpdateFunctionCode"] # fault: compute-takeover
      Resource = "arn:aws:lambda:*:222233334444:function:*"
    }]
  })
}

# Conditions that do not protect.
data "aws_iam_policy_document" "conditions" {
  statement {
    sid       = "Address"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::acme-reports/*"]
    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values   = ["0.0.0.0/0"] # fault: any-source-ip
    }
  }

  statement {
    sid       = "Private"
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::acme-reports/*"]
    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values   = ["10.0.0.0/8"] # fault: private-source-ip
    }
  }

  statement {
    sid       = "SecondFactor"
    actions   = ["s3:DeleteObject"]
    resources = ["arn:aws:s3:::acme-reports/*"]
    condition {
      test     = "BoolIfExists" # fault: unenforced-mfa
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }
  }

  statement {
    sid       = "Organization"
    actions   = ["s3:GetObjectTagging"]
    resources = ["arn:aws:s3:::acme-reports/*"]
    condition {
      test     = "ForAllValues:StringLike"
      variable = "aws:PrincipalOrgPaths" # fault: open-set-operator
      values   = ["o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"]
    }
  }

  statement {
    sid       = "Network"
    actions   = ["s3:ListBucket"]
    resources = ["arn:aws:s3:::acme-reports"]
    condition {
      test     = "IpAddress"
      variable = "aws:VpcSourceIp" # fault: unpaired-condition-key
      values   = ["10.1.0.0/16"]
    }
  }
}

resource "aws_iam_policy" "conditions" {
  policy = data.aws_iam_policy_document.conditions.json
}

# The boundary of developers, which they can lift.
data "aws_iam_policy_document" "developer_boundary" {
  statement {
    actions   = ["s3:*", "dynamodb:*", "iam:*"] # fault: changeable-boundary
    resources = ["*"]
  }
}

resource "aws_iam_policy" "developer_boundary" {
  name   = "DeveloperBoundary"
  policy = data.aws_iam_policy_document.developer_boundary.json
}

resource "aws_iam_role" "developer" {
  name                 = "developer"
  permissions_boundary = aws_iam_policy.developer_boundary.arn
  assume_role_policy   = data.aws_iam_policy_document.deployer_trust.json
}
