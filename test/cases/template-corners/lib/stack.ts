class S {
  p = new ManagedPolicy()
}
