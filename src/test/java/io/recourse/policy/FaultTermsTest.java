package io.recourse.policy;

import static io.recourse.policy.Term.Start.SALE;
import static io.recourse.policy.Term.Unit.DAYS;
import static io.recourse.policy.TermName.REJECT_FAULTY;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Money;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What statutes say about the age of a fault changes what a case does. */
@RecourseTest
class FaultTermsTest {

  @Autowired JudgeReturn judgeReturn;
  @Autowired PolicyTerms terms;
  @Autowired WindowEnd windowEnd;
  @Autowired LocalDays days;
  @Autowired Clock clock;

  @ParameterizedTest(name = "{0} after {1} days")
  @CsvSource({
    "DE,  20, 'REFUND,EXCHANGE,REPAIR,PRICE_REDUCTION'",
    "DE,  45, 'REPAIR,EXCHANGE'",
    "GB,  29, 'REFUND,EXCHANGE,REPAIR,PRICE_REDUCTION'",
    "GB,  32, 'EXCHANGE,REPAIR'",
    "CN,   5, 'REFUND,EXCHANGE,REPAIR'",
    "CN,  10, 'EXCHANGE,REPAIR'",
    "CN,  18, 'REPAIR'",
    "US,  28, 'REFUND,EXCHANGE,REPAIR,PRICE_REDUCTION'",
    "US,  33, 'REPAIR,EXCHANGE'",
  })
  @DisplayName("RET-09 LAW-01 Money or an exchange without a first repair ends with its term")
  void remediesByAge(String country, int days, String offered) {
    ReturnVerdict verdict = judgeReturn.judge(faulty(country, days, 10_000));

    assertThat(String.join(",", verdict.offeredRemedies())).isEqualTo(offered);
  }

  @ParameterizedTest(name = "{0} after {1} days: presumed {2}")
  @CsvSource({
    "DE, 300, true",
    "DE, 400, false",
    "SK, 400, true",
    "GB, 150, true",
    "GB, 250, false",
    "CN, 150, true",
    "CN, 250, false",
    "US, 150, true",
    "US, 250, false",
  })
  @DisplayName("LAW-01 After the presumption the buyer shows where a fault comes from")
  void burdenOfProof(String country, int days, boolean presumed) {
    ReturnVerdict small = judgeReturn.judge(faulty(country, days, 1_000));

    assertThat(small.automatic()).isEqualTo(presumed);
    assertThat(small.goodsBack()).isEqualTo(!presumed);
    assertThat(small.evidenceDemanded()).isEqualTo(!presumed);
  }

  @Test
  @DisplayName("LAW-02 a longer right of the shop that begins earlier leaves the law's its end")
  void earlierStart() {
    ResolvedTerms law =
        terms.forCase("GB", LocalDate.ofInstant(clock.instant(), UTC), Buyer.CONSUMER, Set.of());
    Map<TermName, Term> all = new EnumMap<>(law.terms());
    all.put(REJECT_FAULTY, new Term(REJECT_FAULTY, 31, DAYS, SALE, "Shop", "Shop", "SHOP:1"));
    ResolvedTerms under =
        new ResolvedTerms(law.policyVersion(), "UK", all, law.statutory(), law.duties());
    GoodsClocks clocks = new GoodsClocks(windowEnd, days, clock);

    FaultTerms after20 = clocks.fault(faulty("GB", 25, 20, 1_000), under);

    assertThat(after20.mayReject()).as("sold 45 days ago, there for 20").isTrue();
    assertThat(clocks.fault(faulty("GB", 25, 31, 1_000), under).mayReject()).isFalse();
  }

  private LineFacts faulty(String country, int daysAgo, long minor) {
    return faulty(country, 3, daysAgo, minor);
  }

  private LineFacts faulty(String country, int transport, int daysAgo, long minor) {
    Instant delivered = clock.instant().minus(Duration.ofDays(daysAgo));
    return new LineFacts(
        null,
        null,
        "DEFECTIVE",
        country,
        delivered.minus(Duration.ofDays(transport)),
        delivered,
        Set.of(),
        new Money(minor, "EUR"),
        Buyer.CONSUMER,
        null,
        null);
  }
}
