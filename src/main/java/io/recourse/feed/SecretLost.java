package io.recourse.feed;

/** A secret was sealed with a key file that is gone; only a new secret helps. */
public class SecretLost extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SecretLost(Throwable cause) {
    super("The secret was sealed with another key file", cause);
  }
}
