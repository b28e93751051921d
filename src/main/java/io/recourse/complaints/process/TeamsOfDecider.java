package io.recourse.complaints.process;

import io.recourse.goodwill.GrantingTeam;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Within whose limit somebody who is signed in decides: that of the highest of their teams. */
final class TeamsOfDecider {

  private static final String TEAM = "complaints";
  private static final String ROLE = "ROLE_";

  private TeamsOfDecider() {}

  static String highest() {
    return GrantingTeam.of(held()).orElse(TEAM);
  }

  static Set<String> held() {
    Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
    return signedIn == null ? Set.of(TEAM) : of(signedIn);
  }

  private static Set<String> of(Authentication signedIn) {
    return signedIn.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(held -> held.startsWith(ROLE))
        .map(held -> held.substring(ROLE.length()).toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
