package io.recourse.flowchanges.web;

import org.springframework.security.core.Authentication;

/** The team that answers who is signed in: process owners answer leads, leads answer owners. */
final class AnsweringTeam {

  private AnsweringTeam() {}

  static String of(Authentication who) {
    boolean owner =
        who.getAuthorities().stream().anyMatch(held -> "ROLE_OWNER".equals(held.getAuthority()));
    return owner ? "lead" : "owner";
  }
}
