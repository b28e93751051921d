package io.recourse.dataleaks;

/** What a leak may mean for those concerned, in the steps of GDPR Art 33(1) and 34(1). */
public enum LeakRisk {
  /** Nothing got into other hands. */
  NO_LEAK,
  /** It did, and a risk is unlikely. */
  UNLIKELY,
  RISK,
  HIGH
}
