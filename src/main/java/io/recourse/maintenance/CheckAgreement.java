package io.recourse.maintenance;

import io.recourse.common.Problem;
import io.recourse.common.Problem.FieldError;
import io.recourse.policy.LocalDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is typed for an agreement makes sense: its days, how often it brings visits, its price. */
@Component
class CheckAgreement {

  private static final int MOST_MONTHS = 60;
  private static final int MOST_YEARS = 20;

  private final LocalDays days;
  private final Clock clock;

  CheckAgreement(LocalDays days, Clock clock) {
    this.days = days;
    this.clock = clock;
  }

  /**
   * @throws Problem INVALID with everything that is wrong
   */
  void demandSound(AgreeMaintenance.Wish wish, String country) {
    List<FieldError> errors = new ArrayList<>();
    if (wish.everyMonths() == null || wish.everyMonths() < 1 || wish.everyMonths() > MOST_MONTHS) {
      errors.add(FieldError.of("/everyMonths", "maintenance.months", MOST_MONTHS));
    }
    checkDays(wish, days.dayOf(clock.instant(), country), errors);
    if (wish.price() != null && wish.price().amount() < 0) {
      errors.add(new FieldError("/price", "field.negative"));
    }
    if (wish.reason() == null || wish.reason().isBlank()) {
      errors.add(new FieldError("/reason", "field.given"));
    }
    if (!errors.isEmpty()) {
      throw Problem.invalid(errors);
    }
  }

  private static void checkDays(
      AgreeMaintenance.Wish wish, LocalDate today, List<FieldError> errors) {
    if (wish.from() == null || wish.from().isBefore(today)) {
      errors.add(new FieldError("/from", "maintenance.from"));
    }
    if (wish.until() == null || wish.from() != null && wish.until().isBefore(wish.from())) {
      errors.add(new FieldError("/until", "maintenance.until"));
    } else if (wish.until().isAfter(today.plusYears(MOST_YEARS))) {
      errors.add(FieldError.of("/until", "maintenance.untilMost", MOST_YEARS));
    }
  }
}
