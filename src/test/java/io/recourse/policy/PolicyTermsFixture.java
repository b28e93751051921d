package io.recourse.policy;

import java.util.Set;

/** Opens the resolver to tests of the packs. */
public final class PolicyTermsFixture {

  private PolicyTermsFixture() {}

  public static PolicyTerms of(StatutePacks packs) {
    return new ResolveTerms(packs, new HomeMarket(Set.of("NL", "DE", "FR", "CZ", "SK")));
  }

  public static WindowEnd windowEnd(StatutePacks packs, WorkingDays calendar) {
    return new WindowEnd(packs, calendar);
  }
}
