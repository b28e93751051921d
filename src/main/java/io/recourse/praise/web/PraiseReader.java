package io.recourse.praise.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Who reads praise, by the roles they have. */
final class PraiseReader {

  private static final String ROLE = "ROLE_";
  private static final Set<String> COUNTING = Set.of("lead", "director", "owner", "auditor");

  private PraiseReader() {}

  static Set<String> teams(Authentication who) {
    return who.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(one -> one.startsWith(ROLE))
        .map(one -> one.substring(ROLE.length()).toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  /** Whether praise is counted for them over all teams. */
  static boolean counts(Authentication who) {
    return teams(who).stream().anyMatch(COUNTING::contains);
  }
}
