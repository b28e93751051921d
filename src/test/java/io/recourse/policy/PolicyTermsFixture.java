package io.recourse.policy;

/** Opens the resolver to tests of the packs. */
public final class PolicyTermsFixture {

  private PolicyTermsFixture() {}

  public static PolicyTerms of(StatutePacks packs) {
    return new ResolveTerms(packs);
  }

  public static WindowEnd windowEnd(StatutePacks packs, WorkingDays calendar) {
    return new WindowEnd(packs, calendar);
  }
}
