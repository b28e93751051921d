package io.recourse.policy;

import java.time.LocalDate;
import java.time.Period;
import org.springframework.stereotype.Service;

/** Finds the last day of a term: working days are counted, and rolled over where the law says. */
@Service
public class WindowEnd {

  private final StatutePacks packs;
  private final WorkingDays calendar;

  WindowEnd(StatutePacks packs, WorkingDays calendar) {
    this.packs = packs;
    this.calendar = calendar;
  }

  /**
   * @param startsOn the day of the event, which itself does not count
   */
  public LocalDate of(Term term, String country, LocalDate startsOn) {
    return term.isNone() ? startsOn : rolled(lastDay(term, country, startsOn), country, startsOn);
  }

  /** The last day of a term that no pack names. */
  LocalDate of(Period term, String country, LocalDate startsOn) {
    return term.isZero() ? startsOn : rolled(startsOn.plus(term), country, startsOn);
  }

  private LocalDate rolled(LocalDate last, String country, LocalDate startsOn) {
    boolean rolls = packs.inForce(country, startsOn).rollsToWorkingDay();
    LocalDate day = last;
    while (rolls && !calendar.isWorking(country, day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private LocalDate lastDay(Term term, String country, LocalDate startsOn) {
    if (term.unit() != Term.Unit.WORKING_DAYS) {
      return term.endFrom(startsOn);
    }
    LocalDate day = startsOn;
    for (int left = term.number(); left > 0; ) {
      day = day.plusDays(1);
      left -= calendar.isWorking(country, day) ? 1 : 0;
    }
    return day.plusDays(term.plusDays());
  }
}
