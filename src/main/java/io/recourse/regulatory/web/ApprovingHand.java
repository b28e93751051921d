package io.recourse.regulatory.web;

import org.springframework.security.core.Authentication;

/** For which team somebody approves: finance where they are of it, else the lead. */
final class ApprovingHand {

  private ApprovingHand() {}

  static boolean isLead(Authentication who) {
    return who.getAuthorities().stream()
        .noneMatch(role -> role.getAuthority().equals("ROLE_FINANCE"));
  }
}
