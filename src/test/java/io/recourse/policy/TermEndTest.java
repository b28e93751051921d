package io.recourse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.policy.Term.Start;
import io.recourse.policy.Term.Unit;
import io.recourse.testing.RecourseTest;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Terms in days end with a day of the customer's country, in hours at an hour, months are months.
 */
@RecourseTest
class TermEndTest {

  @Autowired TermEnd ends;

  @ParameterizedTest(name = "{1} {2} in {0} from {3}: {5}")
  @CsvSource({
    "DE, 2, DAYS, 2026-10-23T10:00:00Z, 2026-10-26T22:59:59Z, clocks went back and a Sunday rolls",
    "DE, 2, DAYS, 2027-03-26T10:00:00Z, 2027-03-30T21:59:59Z, clocks go forward at Easter",
    "US, 2, DAYS, 2026-10-31T20:00:00Z, 2026-11-03T09:59:59Z, clocks went back, over in Honolulu",
    "KI, 2, DAYS, 2026-12-31T09:00:00Z, 2027-01-02T11:59:59Z, not yet the new year anywhere there",
    "KI, 2, DAYS, 2026-12-31T10:30:00Z, 2027-01-03T11:59:59Z, already the new year on Kiritimati",
    "AS, 2, DAYS, 2026-12-31T10:30:00Z, 2027-01-02T10:59:59Z, still the day before in Pago Pago",
    "AS, 1, MONTHS, 2027-01-31T20:00:00Z, 2027-03-01T10:59:59Z, the last day of a short month",
    "US, 1, MONTHS, 2028-01-31T20:00:00Z, 2028-03-01T09:59:59Z, a leap day",
    "DE, 1, YEARS, 2028-02-29T10:00:00Z, 2029-02-28T22:59:59Z, a year after a leap day",
    "DE, 48, HOURS, 2026-10-24T10:00:00Z, 2026-10-26T10:00:00Z, hours are hours over the change",
    "AS, 48, HOURS, 2027-02-27T10:30:00Z, 2027-03-01T10:30:00Z, hours do not roll",
  })
  @DisplayName("LAW-01 a term ends where the customer lives, in the unit it was given in")
  void ends(String country, int number, Unit unit, Instant from, Instant end, String why) {
    Term term = new Term(TermName.APPROVE_REFUND, number, unit, Start.DECISION, "g", "s", "SHOP:1");

    assertThat(ends.of(term, country, from)).as(why).isEqualTo(end);
  }
}
