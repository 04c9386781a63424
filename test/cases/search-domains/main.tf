resource "aws_opensearch_domain" "open" {
  domain_name = "open"
}
resource "aws_opensearch_domain_policy" "open" {
  domain_name = aws_opensearch_domain.open.domain_name
  access_policies = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "${aws_opensearch_domain.open.arn}/*" }] })
}
resource "aws_elasticsearch_domain" "vpc" {
  domain_name = "vpc"
  vpc_options {
    subnet_ids = [var.s]
  }
  access_policies = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "arn:aws:es:eu-west-1:111122223333:domain/vpc/*" }] })
}
resource "aws_opensearch_domain" "dyn" {
  domain_name = "dyn"
  dynamic "vpc_options" {
    for_each = var.v
    content { 
      subnet_ids = var.v 
    }
  }
  access_policies = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Principal = "*", Action = "es:*", Resource = "arn:aws:es:eu-west-1:111122223333:domain/vpc/*" }] })
}
