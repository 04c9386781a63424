# What roles may do, and no more.

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
    actions   = ["iam:ListRoles", "iam:ListUsers"]
    resources = ["*"]
  }
}

resource "aws_iam_policy" "administrator" {
  policy = data.aws_iam_policy_document.administrator.json
}

data "aws_iam_policy_document" "wide" {
  statement {
    sid       = "Orders"
    actions   = ["dynamodb:Query", "dynamodb:PutItem"]
    resources = [aws_dynamodb_table.orders.arn]
  }

  statement {
    sid       = "Write"
    actions   = ["sqs:SendMessage"]
    resources = ["arn:aws:sqs:eu-west-1:222233334444:jobs"]
  }

  statement {
    sid       = "Read"
    actions   = ["dynamodb:GetItem"]
    resources = ["arn:aws:dynamodb:eu-west-1:222233334444:table/customers"]
  }

  statement {
    sid       = "Share"
    actions   = ["s3:PutBucketPolicy"]
    resources = ["arn:aws:s3:::acme-artifacts"]
  }

  statement {
    sid       = "Credentials"
    actions   = ["sts:AssumeRole"]
    resources = ["arn:aws:iam::222233334444:role/reports"]
  }

  statement {
    sid       = "Logs"
    actions   = ["cloudtrail:GetTrailStatus"]
    resources = ["arn:aws:cloudtrail:eu-west-1:222233334444:trail/main"]
  }

  statement {
    sid       = "Artifacts"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = ["arn:aws:s3:::acme-artifacts/*"]
  }

  statement {
    sid       = "Reports"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::acme-reports/*"]
  }

  statement {
    sid       = "LinkedRoles"
    actions   = ["iam:CreateServiceLinkedRole"]
    resources = ["arn:aws:iam::222233334444:role/aws-service-role/ecs.amazonaws.com/*"]
    condition {
      test     = "StringEquals"
      variable = "iam:AWSServiceName"
      values   = ["ecs.amazonaws.com"]
    }
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
      Effect    = "Allow"
      Action    = "iam:PassRole"
      Resource  = "arn:aws:iam::222233334444:role/acme-function"
      Condition = { StringEquals = { "iam:PassedToService" = "lambda.amazonaws.com" } }
    }]
  })
}

# Together with the policy above: functions of one role.
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
      Action   = ["iam:ListPolicies"]
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
      Action   = ["lambda:UpdateFunctionCode"]
      Resource = "arn:aws:lambda:eu-west-1:222233334444:function:thumbnails"
    }]
  })
}

# Conditions that protect.
data "aws_iam_policy_document" "conditions" {
  statement {
    sid       = "Address"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::acme-reports/*"]
    condition {
      test     = "IpAddress"
      variable = "aws:SourceIp"
      values   = ["198.51.100.0/24"]
    }
  }

  statement {
    sid       = "Private"
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::acme-reports/*"]
    condition {
      test     = "StringEquals"
      variable = "aws:SourceVpc"
      values   = ["vpc-1a2b3c4d"]
    }
  }

  statement {
    sid       = "SecondFactor"
    actions   = ["s3:DeleteObject"]
    resources = ["arn:aws:s3:::acme-reports/*"]
    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }
  }

  statement {
    sid       = "Organization"
    actions   = ["s3:GetObjectTagging"]
    resources = ["arn:aws:s3:::acme-reports/*"]
    condition {
      test     = "ForAnyValue:StringLike"
      variable = "aws:PrincipalOrgPaths"
      values   = ["o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"]
    }
  }

  statement {
    sid       = "Network"
    actions   = ["s3:ListBucket"]
    resources = ["arn:aws:s3:::acme-reports"]
    condition {
      test     = "IpAddress"
      variable = "aws:VpcSourceIp"
      values   = ["10.1.0.0/16"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceVpc"
      values   = ["vpc-1a2b3c4d"]
    }
  }
}

resource "aws_iam_policy" "conditions" {
  policy = data.aws_iam_policy_document.conditions.json
}

# The boundary of developers, which they cannot lift.
data "aws_iam_policy_document" "developer_boundary" {
  statement {
    actions   = ["s3:*", "dynamodb:*", "iam:Get*", "iam:List*"]
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
