package io.recourse.web.security;

import org.springframework.security.core.AuthenticationException;

/** Not checked: there were too many wrong tries for this name or from this address. */
final class TooManyTries extends AuthenticationException {

  private static final long serialVersionUID = 1L;

  TooManyTries() {
    super("Too many tries");
  }
}
