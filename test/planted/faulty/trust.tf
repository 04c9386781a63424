# Who may be a role.

locals {
  account = "222233334444"
}

resource "aws_iam_role" "anyone" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "*" } # fault: trust-of-anyone
    }]
  })
}

resource "aws_iam_role" "partner_account" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"] # fault: unlimited-session-tag
      Principal = { AWS = "arn:aws:iam::333344445555:root" } # fault: trust-of-whole-account
    }]
  })
}

resource "aws_iam_role" "monitoring" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { AWS = "arn:aws:iam::464622532012:root" } # fault: missing-external-id
    }]
  })
}

data "aws_iam_policy_document" "github_any" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]
    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::${local.account}:oidc-provider/token.actions.githubusercontent.com"] # fault: trust-of-shared-provider
    }
    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
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
      test     = "StringLike"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:acme/*"] # fault: broad-github-subject
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
      test     = "StringLike"
      variable = "gitlab.com:sub"
      values   = ["project_path:acme/*"] # fault: broad-subject
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
      variable = "gitlab.com:sub" # fault: foreign-claim
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
      identifiers = ["arn:aws:iam::${local.account}:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9"] # fault: trust-of-whole-provider
    }
    condition {
      test     = "StringEquals"
      variable = "oidc.eks.eu-west-1.amazonaws.com/id/0A1B2C3D4E5F60718293A4B5C6D7E8F9:aud"
      values   = ["sts.amazonaws.com"]
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
      identifiers = ["arn:aws:iam::${local.account}:oidc-provider/oidc.circleci.com/org/6f1c1b4e-2d57-4a5e-9f0e-0d6f6f0a9b11"] # fault: missing-audience
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
      identifiers = ["rolesanywhere.amazonaws.com"] # fault: unlimited-trust-anchor
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
      identifiers = ["scheduler.amazonaws.com"] # fault: unrestricted-service-role
    }
  }
}

resource "aws_iam_role" "scheduler" {
  assume_role_policy = data.aws_iam_policy_document.scheduler.json
}
