package io.recourse.portal.web;

import java.util.List;
import org.springframework.security.core.Authentication;

/** A session opened by a link is bound to the link's case. */
final class OneCase {

  private static final String MARK = "CASE_";

  private OneCase() {}

  /** The cases the session is bound to; none when it is bound to no single case. */
  static List<String> of(Authentication customer) {
    return customer.getAuthorities().stream()
        .map(authority -> authority.getAuthority())
        .filter(authority -> authority.startsWith(MARK))
        .map(authority -> authority.substring(MARK.length()))
        .toList();
  }
}
