package io.recourse.goodwill.web;

import io.recourse.common.Problem;
import io.recourse.goodwill.GrantingTeam;
import io.recourse.web.Teams;
import org.springframework.security.core.Authentication;

/** The team within whose limit somebody who is signed in grants. */
final class GrantingRole {

  private GrantingRole() {}

  static String of(Authentication who) {
    return GrantingTeam.of(Teams.of(who))
        .orElseThrow(() -> Problem.forbidden("goodwill.notGranting"));
  }
}
