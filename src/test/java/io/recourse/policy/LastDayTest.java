package io.recourse.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A window of 30 days after a delivery on 26 October 2026, 18:00 UTC. */
@RecourseTest
class LastDayTest {

  @Autowired Decisions decisions;
  @Autowired PolicyTerms policyTerms;
  @Autowired WindowEnd windowEnd;
  @Autowired References references;
  @Autowired LocalDays days;

  @ParameterizedTest(name = "{0} at {1}: {2}")
  @CsvSource({
    "CA, 2026-11-26T02:10:00Z, true",
    "MX, 2026-11-26T07:00:00Z, true",
    "BR, 2026-11-26T04:30:00Z, true",
    "US, 2026-11-26T09:30:00Z, true",
    "PE, 2026-11-26T04:30:00Z, true",
    "CA, 2026-11-26T08:30:00Z, false",
    "US, 2026-11-26T10:30:00Z, false",
    "IN, 2026-11-25T18:00:00Z, true",
    "IN, 2026-11-25T18:45:00Z, false",
  })
  @DisplayName("LAW-01 the last day of a window ends where the customer lives")
  void endsWhereTheCustomerLives(String country, Instant now, boolean eligible) {
    JudgeReturn judge =
        new JudgeReturn(
            decisions, policyTerms, windowEnd, references, days, Clock.fixed(now, ZoneOffset.UTC));
    LineFacts facts =
        new LineFacts(
            null,
            null,
            "UNWANTED",
            country,
            Instant.parse("2026-10-01T00:00:00Z"),
            Instant.parse("2026-10-26T18:00:00Z"),
            Set.of(),
            new Money(2000, "EUR"),
            Buyer.CONSUMER,
            null,
            null);
    assertThat(judge.judge(facts).eligible()).isEqualTo(eligible);
  }
}
