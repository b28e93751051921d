package io.recourse.goodwill;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Within whose limit a person grants: that of the highest of their teams. */
public final class GrantingTeam {

  private static final List<String> HIGHEST_FIRST =
      List.of("owner", "manager", "lead", "specialist", "complaints", "returns", "visits", "agent");

  private GrantingTeam() {}

  /** Empty for teams that grant nothing. */
  public static Optional<String> of(Collection<String> teams) {
    return HIGHEST_FIRST.stream().filter(teams::contains).findFirst();
  }
}
