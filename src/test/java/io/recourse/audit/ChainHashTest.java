package io.recourse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Actor;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChainHashTest {

  private static final Instant AT = Instant.parse("2026-03-01T10:15:30.123456Z");
  private static final PendingEvent EVENT =
      new PendingEvent("RC-100001", AT, Actor.SYSTEM, "CaseOpened", "The case was opened.", "{}");

  @Test
  @DisplayName("LAW-05 the first event follows the empty head, the next follows the first")
  void events_are_linked() {
    ChainedEvent first = EVENT.after(ChainHead.empty("RC-100001"));
    ChainedEvent second = EVENT.after(ChainHead.of(first));

    assertThat(first.seq()).isEqualTo(1);
    assertThat(first.prevHash()).isEqualTo(ChainHash.GENESIS);
    assertThat(second.seq()).isEqualTo(2);
    assertThat(second.prevHash()).isEqualTo(first.hash());
    assertThat(second.hash()).isNotEqualTo(first.hash());
    assertThat(second.expectedHash()).isEqualTo(second.hash());
  }

  @Test
  void moving_text_between_fields_changes_the_hash() {
    byte[] one = hash("ab", "c");
    byte[] other = hash("a", "bc");

    assertThat(one).isNotEqualTo(other);
  }

  @Test
  void every_field_counts() {
    ChainedEvent event = EVENT.after(ChainHead.empty("RC-100001"));

    assertThat(with(event, AT.plusNanos(1000), "CaseOpened").expectedHash())
        .isNotEqualTo(event.hash());
    assertThat(with(event, AT, "CaseClosed").expectedHash()).isNotEqualTo(event.hash());
  }

  @Test
  void the_same_facts_are_the_same_text_in_whatever_order_they_come() {
    assertThat(CanonicalJson.of(Map.of("b", 1, "a", Map.of("d", AT, "c", "x"))))
        .isEqualTo("{\"a\":{\"c\":\"x\",\"d\":\"2026-03-01T10:15:30.123456Z\"},\"b\":1}");
    assertThat(CanonicalJson.of(null)).isEqualTo("{}");
  }

  private static byte[] hash(String type, String summary) {
    return ChainHash.of(ChainHash.GENESIS, "RC-100001", 1, AT, Actor.SYSTEM, type, summary, "{}");
  }

  private static ChainedEvent with(ChainedEvent e, Instant at, String type) {
    return new ChainedEvent(
        e.chain(), e.seq(), at, e.actor(), type, e.summary(), e.data(), e.prevHash(), e.hash());
  }
}
