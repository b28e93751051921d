package io.recourse.processes;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.recourse.common.Stretch;
import io.recourse.leadtimes.CountEndedStages;
import io.recourse.leadtimes.LeadTime;
import io.recourse.leadtimes.LeadTimes;
import io.recourse.testing.RecourseTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Stages counted by the day say what counting the trail says. */
@RecourseTest
class StagesByDayTest {

  private static final Instant YEARS_AHEAD = Instant.parse("2098-01-01T00:00:00Z");
  private static final List<String> STEPS =
      List.of(
          "Gateway_AwaitEvidence",
          "Task_DecideReturn",
          "CallActivity_ReturnShipment",
          "Task_InspectReturn",
          "Task_ReviewContest",
          "Task_WeighSuggestion");
  private static final Duration[] EDGES = {
    Duration.ZERO, Duration.ofMillis(-1), Duration.ofMillis(1), Duration.ofHours(5)
  };
  private static final int MONTHS = 62;
  private static final int EVENTS = 60;

  @Autowired LeadTimes times;
  @Autowired CountEndedStages count;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName(
      "RET-06 before and after each round stages are told as the trail has them, at the edges of"
          + " days and months, and a case that was opened again is not told as ended")
  void as_the_trail(long seed) {
    Random chance = new Random(seed);
    transactions.executeWithoutResult(
        tx -> {
          tx.setRollbackOnly();
          long turn = jdbc.sql("select turn from stage_day_mark").query(Long.class).single();
          for (int round = 0; round < 3; round++) {
            ended(chance, turn + round, "STAGE-" + round);
            sameAsTheTrail();
            assertThat(count.count(new Stretch(turn + round, turn + round + 1))).isTrue();
            sameAsTheTrail();
          }
          int reopened =
              jdbc.sql(
                      """
                      update service_case set closed_at = null
                      where number = (select max(number) from service_case where number like 'STAGE-%')
                      """)
                  .update();
          assertThat(reopened).isEqualTo(1);
          sameAsTheTrail();
        });
  }

  @Test
  @DisplayName("RET-06 a stretch that another node counted is not counted again")
  void once() {
    transactions.executeWithoutResult(
        tx -> {
          tx.setRollbackOnly();
          long turn = jdbc.sql("select turn from stage_day_mark").query(Long.class).single();
          ended(new Random(6), turn, "STAGE-X");
          assertThat(count.count(new Stretch(turn, turn + 1))).isTrue();
          assertThat(count.count(new Stretch(turn, turn + 1))).isFalse();
          sameAsTheTrail();
        });
  }

  private void sameAsTheTrail() {
    Map<String, LeadTime> told =
        times.since(YEARS_AHEAD).stream()
            .collect(toMap(one -> one.month() + one.stage(), one -> one));
    List<LeadTime> counted = counted();
    assertThat(told).hasSameSizeAs(counted);
    for (LeadTime one : counted) {
      LeadTime day = told.get(one.month() + one.stage());
      assertThat(day.number()).as("%s %s", one.month(), one.stage()).isEqualTo(one.number());
      assertThat((double) day.medianSeconds())
          .isCloseTo(one.medianSeconds(), offset(1 + 0.05 * one.medianSeconds()));
      assertThat((double) day.slowSeconds())
          .isCloseTo(one.slowSeconds(), offset(1 + 0.05 * one.slowSeconds()));
    }
  }

  /** From the source, with each length as it was; of a stage one that was, as buckets tell it. */
  private List<LeadTime> counted() {
    return jdbc.sql(
            """
            select to_char(ended_at at time zone 'UTC', 'YYYY-MM') as month, stage, count(*) as number,
              round(case stage when 'TOTAL' then percentile_cont(0.5) within group (order by took)
                else percentile_disc(0.5) within group (order by took) end)::bigint as median_seconds,
              round(case stage when 'TOTAL' then percentile_cont(0.9) within group (order by took)
                else percentile_disc(0.9) within group (order by took) end)::bigint as slow_seconds
            from (select *, extract(epoch from ended_at - started_at) as took from stage_lead_time
              where ended_at >= ?) s group by 1, 2
            """)
        .param(Timestamp.from(YEARS_AHEAD))
        .query(LeadTime.class)
        .list();
  }

  private void ended(Random chance, long turn, String chain) {
    for (int nth = 0; nth < EVENTS; nth++) {
      Instant over =
          YEARS_AHEAD
              .plus(Duration.ofDays(1 + chance.nextInt(MONTHS)))
              .plus(EDGES[chance.nextInt(EDGES.length)]);
      Instant begun = over.minus(Duration.ofSeconds((long) Math.exp(chance.nextDouble() * 14)));
      String data =
          "{\"element\":\"%s\",\"step\":\"S%d\"}"
              .formatted(STEPS.get(chance.nextInt(STEPS.size())), nth);
      String end = chance.nextBoolean() ? "StepFinished" : "StepCancelled";
      event(turn, chain, nth * 2, begun, "StepStarted", data);
      event(turn, chain, nth * 2 + 1, over, end, data);
      closed(chain + "-" + nth, begun, over);
    }
  }

  private void event(long turn, String chain, int seq, Instant at, String type, String data) {
    jdbc.sql(
            """
            insert into audit_event (chain, seq, at, actor_kind, actor_id, type, summary, data,
              prev_hash, hash, turn) values (?, ?, ?, 'SYSTEM', 'test', ?, '', ?, '', '', ?)
            """)
        .params(chain, seq, Timestamp.from(at), type, data, turn)
        .update();
  }

  private void closed(String number, Instant opened, Instant closed) {
    jdbc.sql(
            """
            insert into service_case (number, type, channel, filed_by_kind, filed_by, language,
              status, phase, team, priority, opened_at, updated_at, closed_at, category)
            values (?, 'EXCHANGE', 'API', 'STAFF', 'test', 'en', 'CLOSED', 'x', 'returns', 5, ?, ?, ?, 'x')
            """)
        .params(number, Timestamp.from(opened), Timestamp.from(closed), Timestamp.from(closed))
        .update();
  }
}
