package io.recourse.socialmedia;

/** The hub of the social networks did not take a message; trying again later is safe. */
public class SocialNotSent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public SocialNotSent(String reason, Throwable cause) {
    super(reason, cause);
  }
}
