package io.recourse.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports and lists of the newest find what they tell by an index, not by reading all there is. */
@RecourseTest
class ReportPlansTest {

  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Only Scan using service_case_time_of_returns | select closed_at, opened_at from published.service_case where type in ('RETURN', 'EXCHANGE') and closed_at >= '2097-11-01' and closed_at < '2097-12-01'
          Only Scan using shop_order_by_time | select count(*) from published.shop_order where placed_at >= '2097-11-01' and placed_at < '2097-12-01'
          Scan using deviation_by_time | select team, kind, count(*) from policy_deviation where at >= '2097-11-01' and at < '2097-12-01' group by team, kind
          Backward using deviation_by_time | select * from policy_deviation where at >= '2097-11-01' and at < '2097-12-01' order by at desc, id desc limit 51
          Scan using feedback_of_team_unread_first | select * from feedback where team = 'lead' order by read_at is not null, arrived_at desc, id limit 50
          Scan using supplier_claim_open_first | select * from supplier_claim order by state not in ('TO_FILE', 'FILED', 'ACKNOWLEDGED'), raised_at desc, case_number limit 50
          Scan using carrier_claim_open_first | select * from carrier_claim order by state not in ('TO_FILE', 'FILED', 'GRANTED'), raised_at desc, case_number limit 50
          Scan using improvement_over_newest | select * from improvement where state <> 'OPEN' order by closed_at desc, id limit 50
          """)
  @DisplayName(
      "PLT-01 what a report asks for is found by its index, without a sort of all there is")
  void by_index(String index, String asked) {
    String plan = plan(asked);
    assertThat(plan).contains(index);
    assertThat(asked.contains(" limit ") ? plan : "").doesNotContain("Sort");
  }

  /**
   * As if the tables were large and the time a small part of it: neither read as they lie nor
   * sorted as a whole.
   */
  private String plan(String sql) {
    return transaction.execute(
        status -> {
          jdbc.sql("set local enable_seqscan = off").update();
          jdbc.sql("set local enable_bitmapscan = off").update();
          jdbc.sql("set local enable_sort = off").update();
          return String.join("\n", jdbc.sql("explain " + sql).query(String.class).list());
        });
  }
}
