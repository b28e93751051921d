package io.recourse.feedback.web;

import io.recourse.staff.Account;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/** Whose feedback somebody reads: that of the teams they are of. */
final class TeamsOfReader {

  private static final String ROLE = "ROLE_";
  private static final Set<String> READS_ALL = Set.of("analyst", "director");

  private TeamsOfReader() {}

  /** Whose they read without acting on it: analysts and directors that of all. */
  static Set<String> readBy(Authentication who) {
    Set<String> own = of(who);
    return own.stream().anyMatch(READS_ALL::contains) ? Set.copyOf(Account.TEAMS) : own;
  }

  static Set<String> of(Authentication who) {
    return who.getAuthorities().stream()
        .map(GrantedAuthority::getAuthority)
        .filter(one -> one.startsWith(ROLE))
        .map(one -> one.substring(ROLE.length()).toLowerCase(Locale.ROOT))
        .collect(Collectors.toUnmodifiableSet());
  }
}
