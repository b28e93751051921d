package io.recourse.goodwill.web;

import io.recourse.common.Problem;
import io.recourse.goodwill.GrantingTeam;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** The team within whose limit somebody who is signed in grants. */
final class GrantingRole {

  private static final String ROLE = "ROLE_";

  private GrantingRole() {}

  static String of(Authentication who) {
    return GrantingTeam.of(
            who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(held -> held.startsWith(ROLE))
                .map(held -> held.substring(ROLE.length()).toLowerCase(Locale.ROOT))
                .toList())
        .orElseThrow(() -> Problem.forbidden("goodwill.notGranting"));
  }
}
