package io.recourse.demo.stories;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.audit.VerifyChains;
import io.recourse.common.CaseNumber;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo opens on a shop that has been living for two months. */
@RecourseTest
class DemoStoriesTest {

  private static final String TOLD =
      " from service_case c left join work_item w on w.case_number = c.number"
          + " where c.order_number like 'SHOP-%'";
  private static final String EVENTS =
      " from audit_event e join service_case c on c.number = e.chain"
          + " where c.order_number like 'SHOP-%'";

  @Autowired DemoStories stories;
  @Autowired VerifyChains chains;
  @Autowired JdbcClient jdbc;
  @Autowired Clock clock;

  @Test
  @DisplayName("The demo's cases happened in past time, in every state, with work for all teams")
  void livingShop() {
    Instant present = clock.instant();
    int missed = stories.tell(StoryBook.read().tellings(1));

    assertThat(missed).as("acts that a case was not open to").isZero();
    assertThat(texts("select distinct c.status" + TOLD))
        .contains("OPEN", "WAITING_CUSTOMER", "WAITING_PARTNER", "CLOSED", "REFUSED")
        .contains("WITHDRAWN", "EXPIRED");
    assertThat(texts("select distinct c.language" + TOLD)).contains("en", "zh-CN", "zh-TW");
    assertThat(texts("select distinct w.team" + TOLD + " and w.team is not null"))
        .contains("returns", "warehouse", "finance");
    assertThat(texts("select c.number" + TOLD + " and w.escalated_at is not null")).isNotEmpty();
    assertThat(texts("select c.number" + TOLD + " and c.satisfaction is not null")).isNotEmpty();
    happenedInOrder(present);
    assertThat(texts("select distinct c.number" + TOLD))
        .allMatch(number -> chains.one(new CaseNumber(number)).broken().isEmpty());
  }

  /**
   * What is left of a story runs in the present on several threads, whose events are chained in the
   * order of their commits; of the past nothing may be told after what came later.
   */
  private void happenedInOrder(Instant present) {
    assertThat(
            jdbc.sql(
                    "select e.chain || ' ' || e.seq from (select e.*, lag(e.at) over (partition by"
                        + " e.chain order by e.seq) as before"
                        + EVENTS
                        + ") e where e.at < e.before and e.at < ?")
                .param(present.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list())
        .as("events told before what happened earlier")
        .isEmpty();
    assertThat(
            jdbc.sql("select count(*)" + EVENTS + " and e.at < ?")
                .param(clock.instant().minus(Duration.ofDays(14)).atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single())
        .as("events older than two weeks")
        .isGreaterThan(100);
    assertThat(texts("select id_ from act_ru_job where lock_owner_ = 'past'")).isEmpty();
  }

  private List<String> texts(String sql) {
    return jdbc.sql(sql).query(String.class).list();
  }
}
