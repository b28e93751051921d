package io.recourse.studio;

import io.recourse.worklist.Incident;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Where time goes at one step of one version of a process (ANA-07).
 *
 * @param element its id in the model
 * @param name as it is drawn; the id where it has none
 * @param ended how often it was waited for and over in the time that is looked at
 * @param breached of these, people's tasks that were over after their due time
 * @param medianSeconds half of them took no longer
 * @param slowSeconds nine of ten took no longer
 * @param longestSeconds the longest of them
 * @param running how many wait there now
 * @param late of those that wait, people's tasks that are past their due time
 * @param stuck of those that wait, how many stand still until a person has looked
 * @param cause why the first of these does; null where none does
 */
public record StepTime(
    String element,
    String name,
    long ended,
    long breached,
    long medianSeconds,
    long slowSeconds,
    long longestSeconds,
    long running,
    long late,
    long stuck,
    Incident.Cause cause) {

  private static final long HOUR = 3600;
  private static final long DAY = 24 * HOUR;
  private static final long SOME = 5;
  private static final long MANY = 20;

  StepTime named(String drawn) {
    return new StepTime(
        element,
        drawn,
        ended,
        breached,
        medianSeconds,
        slowSeconds,
        longestSeconds,
        running,
        late,
        stuck,
        cause);
  }

  static StepTime without(String element) {
    return new StepTime(element, element, 0, 0, 0, 0, 0, 0, 0, 0, null);
  }

  StepTime stuck(long many, Incident.Cause why) {
    return new StepTime(
        element,
        name,
        ended,
        breached,
        medianSeconds,
        slowSeconds,
        longestSeconds,
        running,
        late,
        many,
        why);
  }

  /** In hours, with one decimal. */
  public BigDecimal median() {
    return hours(medianSeconds);
  }

  public BigDecimal slow() {
    return hours(slowSeconds);
  }

  public BigDecimal longest() {
    return hours(longestSeconds);
  }

  private static BigDecimal hours(long seconds) {
    return BigDecimal.valueOf(seconds).divide(BigDecimal.valueOf(HOUR), 1, RoundingMode.HALF_UP);
  }

  /** How warm it is drawn, from 0 to 3: by the time that half of the cases need. */
  public int heat() {
    if (late > 0 || medianSeconds >= 3 * DAY) {
      return 3;
    }
    return medianSeconds >= DAY ? 2 : medianSeconds >= 4 * HOUR ? 1 : 0;
  }

  /** Of the ended, how many in a hundred were late. */
  public long breachedShare() {
    return ended == 0 ? 0 : Math.round(100.0 * breached / ended);
  }

  /** How warm it is drawn, from 0 to 3: by what was over too late. */
  public int heatOfBreaches() {
    if (breached == 0) {
      return 0;
    }
    return breachedShare() >= MANY ? 3 : breachedShare() >= SOME ? 2 : 1;
  }
}
