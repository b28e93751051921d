package io.recourse.carrierclaims;

import io.recourse.policy.LocalDays;
import io.recourse.policy.WorkingDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** By when a claim is to be filed: as its carrier wants, but never before somebody can do it. */
@Component
class FilingTerm {

  private final LocalDays days;
  private final WorkingDays working;
  private final Clock clock;

  FilingTerm(LocalDays days, WorkingDays working, Clock clock) {
    this.days = days;
    this.working = working;
    this.clock = clock;
  }

  Instant of(CarrierClaim claim, String country) {
    Instant wanted = claim.loss().knownAt().plus(Duration.ofDays(claim.terms().noticeDays()));
    Instant soonest = days.endOf(nextWorkingDay(country), country);
    return wanted.isBefore(soonest) ? soonest : wanted;
  }

  private LocalDate nextWorkingDay(String country) {
    LocalDate day = days.dayOf(clock.instant(), country).plusDays(1);
    while (!working.isWorking(country, day)) {
      day = day.plusDays(1);
    }
    return day;
  }
}
