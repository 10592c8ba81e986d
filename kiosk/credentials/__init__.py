"""What staff sign in by: PINs, badges and keys, and the secret of this machine that all of them need."""
