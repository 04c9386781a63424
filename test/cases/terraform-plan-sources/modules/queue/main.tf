# The queue of each team.
resource "aws_sqs_queue_policy" "jobs" {
  count     = 1
  queue_url = "https://sqs.eu-west-1.amazonaws.com/111122223333/jobs-a"
  policy    = templatefile("${path.module}/policy.json", {})
}
