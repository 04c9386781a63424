# Who may be a role: those who are named.

locals {
  account = "222233334444"
}

resource "aws_iam_role" "anyone" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::${local.account}:role/gateway" }
    }]
  })
}

resource "aws_iam_role" "partner_account" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Principal = { AWS = "arn:aws:iam::333344445555:role/reports" }
      Condition = { StringEquals = { "aws:RequestTag/team" = ["shop", "search"] } }
    }]
  })
}

resource "aws_iam_role" "monitoring" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::464622532012:root" }
      Condition = { StringEquals = { "sts:ExternalId" = "0f3c9a7d5e1b4c2f8a6d" } }
    }]
  })
}

data "aws_iam_policy_document" "github_any" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::${local.account}:oidc-provider/token.actions.githubusercontent.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:acme/shop:ref:refs/heads/main"]
    }
  }
}

resource "aws_iam_role" "github_any" {
  assume_role_policy = data.aws_iam_policy_document.github_any.json
}

data "aws_iam_policy_document" "github_organization" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::${local.account}:oidc-provider/token.actions.githubusercontent.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:acme/shop:ref:refs/heads/release"]
    }
  }
}

resource "aws_iam_role" "github_organization" {
  assume_role_policy = data.aws_iam_policy_document.github_organization.json
}

data "aws_iam_policy_document" "gitlab" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::${local.account}:oidc-provider/gitlab.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "gitlab.com:aud"
      values   = ["https://gitlab.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "gitlab.com:sub"
      values   = ["project_path:acme/shop:ref_type:branch:ref:main"]
    }
  }
}

resource "aws_iam_role" "gitlab" {
  assume_role_policy = data.aws_iam_policy_document.gitlab.json
}

data "aws_iam_policy_document" "terraform_cloud" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::${local.account}:oidc-provider/app.terraform.io"]
    }
    condition {
      test     = "StringEquals"
      variable = "app.terraform.io:aud"
      values   = ["aws.workload.identity"]
    }
    condition {
      test     = "StringEquals"
      variable = "app.terraform.io:sub"
      values   = ["organization:acme:project:shop:workspace:prod:run_phase:apply"]
    }
  }
}

resource "aws_iam_role" "terraform_cloud" {
  assume_role_policy = data.aws_iam_policy_document.terraform_cloud.json
}

data "aws_iam_policy_document" "cluster" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::${local.account}:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9"]
    }
    condition {
      test     = "StringEquals"
      variable = "oidc.eks.eu-west-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9:aud"
      values   = ["sts.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "oidc.eks.eu-west-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9:sub"
      values   = ["system:serviceaccount:shop:orders"]
    }
  }
}

resource "aws_iam_role" "cluster" {
  assume_role_policy = data.aws_iam_policy_document.cluster.json
}

data "aws_iam_policy_document" "circleci" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::${local.account}:oidc-provider/oidc.circleci.com/org/6f1c1b4e-2d57-4a5e-9f0e-0d6f6f0a9b11"]
    }
    condition {
      test     = "StringEquals"
      variable = "oidc.circleci.com/org/6f1c1b4e-2d57-4a5e-9f0e-0d6f6f0a9b11:aud"
      values   = ["6f1c1b4e-2d57-4a5e-9f0e-0d6f6f0a9b11"]
    }
    condition {
      test     = "StringLike"
      variable = "oidc.circleci.com/org/6f1c1b4e-2d57-4a5e-9f0e-0d6f6f0a9b11:sub"
      values   = ["org/6f1c1b4e-2d57-4a5e-9f0e-0d6f6f0a9b11/project/0b7a3f8e-7a54-4c39-9d47-2a4f0f1d7c22/user/*"]
    }
  }
}

resource "aws_iam_role" "circleci" {
  assume_role_policy = data.aws_iam_policy_document.circleci.json
}

data "aws_iam_policy_document" "certificates" {
  statement {
    actions = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]
    principals {
      type        = "Service"
      identifiers = ["rolesanywhere.amazonaws.com"]
    }
    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = ["arn:aws:rolesanywhere:eu-west-1:222233334444:trust-anchor/0b7a3f8e-7a54-4c39-9d47-2a4f0f1d7c22"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalTag/x509Subject/CN"
      values   = ["build.acme.example"]
    }
  }
}

resource "aws_iam_role" "certificates" {
  assume_role_policy = data.aws_iam_policy_document.certificates.json
}

data "aws_iam_policy_document" "scheduler" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["scheduler.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [local.account]
    }
  }
}

resource "aws_iam_role" "scheduler" {
  assume_role_policy = data.aws_iam_policy_document.scheduler.json
}
