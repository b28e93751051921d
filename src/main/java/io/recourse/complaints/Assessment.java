package io.recourse.complaints;

/**
 * The first look at a complaint.
 *
 * @param severity from 1, the gravest, to 4; what touches safety is always of the gravest
 * @param scope whether it happens to others as well (CMP-04)
 * @param maySpread whether it may spread in public (CMP-09)
 * @param dataLeak whether personal data may have got into other hands (PRV-08)
 * @param note of the team, for the team; may be null
 */
public record Assessment(
    int severity, Scope scope, boolean safety, boolean maySpread, boolean dataLeak, String note) {

  static final int GRAVEST = 1;
  static final int SLIGHTEST = 4;

  /** What holds when nobody looked in time: grave enough that it is not left lying. */
  static final Assessment BY_DEFAULT =
      new Assessment(2, Scope.INDIVIDUAL, false, false, false, null);

  public Assessment {
    if (severity < GRAVEST || severity > SLIGHTEST) {
      throw new IllegalArgumentException("No severity: " + severity);
    }
    severity = safety ? GRAVEST : severity;
  }

  Assessment spreading() {
    return new Assessment(severity, scope, safety, true, dataLeak, note);
  }

  /** Whether every step of staff's is due sooner, and the lead hears of it at once. */
  boolean isUrgent() {
    return severity == GRAVEST || maySpread || dataLeak;
  }

  /** One customer's matter, or one of many. */
  public enum Scope {
    GENERAL,
    INDIVIDUAL
  }
}
