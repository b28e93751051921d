package io.recourse.feedback.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Whose feedback somebody reads: that of the teams they are of. */
final class TeamsOfReader {

  private static final String ROLE = "ROLE_";

  private TeamsOfReader() {}

  static Set<String> of(Authentication who) {
    return who.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(one -> one.startsWith(ROLE))
        .map(one -> one.substring(ROLE.length()).toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
