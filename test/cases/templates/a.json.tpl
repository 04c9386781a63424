{
  "Version": "2012-10-17",
  "Statement": [
    %{ if all }
    { "Effect": "Allow", "Action": "s3:ListBuckit", "Resource": "*" },
    %{ endif }
    { "Effect": "Allow", "Action": "s3:GetObjekt", "Resource": "arn:aws:s3:::${bucket}/*" }
  ]
}
