package io.recourse.goodwill.web;

import io.recourse.common.Problem;
import java.util.List;
import java.util.Locale;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Within whose limit a person grants: that of the highest of their teams. */
final class GrantingRole {

  private static final List<String> HIGHEST_FIRST =
      List.of("owner", "lead", "complaints", "returns", "visits", "agent");

  private GrantingRole() {}

  static String of(Authentication who) {
    List<String> held = who.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
    return HIGHEST_FIRST.stream()
        .filter(role -> held.contains("ROLE_" + role.toUpperCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> Problem.forbidden("goodwill.notGranting"));
  }
}
