package io.recourse.leadtimes.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.leadtimes.LeadTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LeadTimeTableTest {

  private static final long DAY = 86_400;

  @Test
  @DisplayName("RET-06 the change of the median shows whether a stage became shorter")
  void shows_the_trend() {
    LeadTimeTable table =
        LeadTimeTable.of(
            List.of(
                new LeadTime("2026-09", "DECISION", 4, 4 * DAY, 6 * DAY),
                new LeadTime("2026-09", "TOTAL", 4, 9 * DAY, 12 * DAY),
                new LeadTime("2026-11", "DECISION", 8, 3 * DAY, 5 * DAY)));

    assertThat(table.months()).containsExactly("2026-09", "2026-11");
    assertThat(table.rows()).extracting("stage").containsExactly("DECISION", "TOTAL");
    assertThat(table.rows().get(0).change()).isEqualTo(-25);
    assertThat(table.rows().get(1).change()).isNull();
    assertThat(table.rows().get(1).cells().get(1)).isNull();
  }

  @Test
  @DisplayName("RET-06 durations are told in the unit that people read at a glance")
  void units() {
    assertThat(span(45)).isEqualTo("45 seconds");
    assertThat(span(30 * 60)).isEqualTo("30 minutes");
    assertThat(span(9_000)).isEqualTo("2.5 hours");
    assertThat(span(216_000)).isEqualTo("2.5 days");
  }

  private static String span(long seconds) {
    LeadTimeTable.Span span = LeadTimeTable.Span.of(seconds);
    return span.amount() + " " + span.unit();
  }
}
