package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.cases.Cases;
import io.recourse.cases.Reason;
import io.recourse.common.CaseNumber;
import io.recourse.policy.TermName;
import io.recourse.terms.PurchaseTerms;
import io.recourse.testing.RecourseTest;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case stands under one version: what its receipts name is what its terms use. */
@RecourseTest
class OneVersionTest {

  @Autowired ReturnsFixture returns;
  @Autowired PurchaseTerms terms;
  @Autowired Cases cases;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest(name = "bought at {0}, told anew as of {2}: {1}")
  @CsvSource({
    "2026-06-18T21:59:59Z, SHOP:2026-01/EU:2022-01-01, 2026-06-18T22:00:00Z",
    "2026-06-18T22:00:00Z, SHOP:2026-01/EU:2026-06-19, 2026-06-18T21:59:59Z",
    "2026-07-30T21:59:59Z, SHOP:2026-01/EU:2026-06-19, 2026-07-30T22:00:00Z",
    "2026-07-30T22:00:00Z, SHOP:2026-01/EU:2026-07-31, 2025-12-31T22:00:00Z",
  })
  @DisplayName("LAW-01 a case bought in the last second of a rule has that rule in all its terms")
  void oneVersion(Instant bought, String version, Instant toldAnew) {
    CaseNumber number = boughtAt(bought);
    assertThat(receipts(number)).isNotEmpty().allMatch(said -> said.endsWith("/" + version));
    assertThat(used(number)).isEqualTo(version);

    placed(cases.get(number).orderNumber(), toldAnew);
    returns.evidence(number);
    returns.run(number);

    assertThat(used(number)).as("an order told anew moves no case").isEqualTo(version);
    assertThat(receipts(number)).allMatch(said -> said.endsWith("/" + version));
    assertThat(terms.of(cases.get(number)).term(TermName.FAULT_PRESUMED).origin())
        .isIn(version.split("/")[1], version.split("/")[0]);
  }

  private CaseNumber boughtAt(Instant at) {
    String order = returns.order(2);
    placed(order, at);
    CaseNumber number =
        returns.open(order, null, ReturnsFixture.line(ReturnsFixture.LAMPS, 2, Reason.DEFECTIVE));
    returns.run(number);
    return number;
  }

  private void placed(String order, Instant at) {
    jdbc.sql("update shop_order set placed_at = ? where number = ?")
        .params(Timestamp.from(at), order)
        .update();
  }

  private String used(CaseNumber number) {
    return terms.of(cases.get(number)).policyVersion();
  }

  private List<String> receipts(CaseNumber number) {
    return jdbc.sql(
            """
            select version from decision_receipt where case_number = ?
            and decision in ('returnEligibility', 'remedyOffer', 'evidenceDemand')
            """)
        .param(number.value())
        .query(String.class)
        .list();
  }
}
