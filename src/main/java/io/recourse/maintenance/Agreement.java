package io.recourse.maintenance;

import io.recourse.common.CaseNumber;
import io.recourse.common.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Upkeep that was agreed on for a unit (REP-04).
 *
 * @param id given when it is kept; 0 before
 * @param unitKey {@code units.Serial.key}
 * @param everyMonths how far its visits are apart
 * @param startsOn day on which the first visit is due
 * @param endsOn last day on which a visit can be due
 * @param nextOn day on which the next visit is due
 * @param price what it costs in all; null where it is granted
 * @param reason why it is granted, or the receipt of its sale
 * @param sale the case it is paid on; null where it is granted
 * @param declining whether it was brought by the end of sale of its article
 */
public record Agreement(
    long id,
    String unitKey,
    String serial,
    int everyMonths,
    LocalDate startsOn,
    LocalDate endsOn,
    LocalDate nextOn,
    Money price,
    String reason,
    State state,
    CaseNumber sale,
    String agreedBy,
    Instant agreedAt,
    boolean declining) {

  /** How it stands; only one in force brings visits. */
  public enum State {
    ASKED,
    IN_FORCE,
    LAPSED,
    ENDED
  }

  public boolean isInForce() {
    return state == State.IN_FORCE;
  }

  /** The day of one of its visits, the first at 0: always counted from its start. */
  LocalDate dueOn(int visit) {
    return startsOn.plusMonths((long) everyMonths * visit);
  }

  /** The same one, to be paid on this case. */
  Agreement soldOn(CaseNumber number) {
    return new Agreement(
        id,
        unitKey,
        serial,
        everyMonths,
        startsOn,
        endsOn,
        nextOn,
        price,
        reason,
        State.ASKED,
        number,
        agreedBy,
        agreedAt,
        declining);
  }
}
