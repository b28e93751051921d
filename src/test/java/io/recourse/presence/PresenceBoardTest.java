package io.recourse.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.CaseNumber;
import io.recourse.presence.Presence.State;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PresenceBoardTest {

  private static final CaseNumber NUMBER = new CaseNumber("RC-100001");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-05-04T08:00:00Z"));
  private final PresenceBoard board = new PresenceBoard(new Moved());

  @Test
  @DisplayName(
      "TRI-09 others are told once when somebody comes, writes or goes, and never of oneself")
  void told_once() {
    assertThat(board.tell(NUMBER, "ann", State.VIEWING)).isTrue();
    assertThat(board.tell(NUMBER, "ann", State.VIEWING)).isFalse();
    assertThat(board.tell(NUMBER, "ann", State.EDITING)).isTrue();
    assertThat(board.others(NUMBER, "ben")).containsExactly(new Presence("ann", State.EDITING));
    assertThat(board.others(NUMBER, "ann")).isEmpty();
    assertThat(board.tell(NUMBER, "ann", State.GONE)).isTrue();
    assertThat(board.others(NUMBER, "ben")).isEmpty();
  }

  @Test
  void a_page_that_falls_silent_is_closed() {
    board.tell(NUMBER, "ann", State.VIEWING);
    now.updateAndGet(at -> at.plusSeconds(61));
    assertThat(board.others(NUMBER, "ben")).isEmpty();
    assertThat(board.tell(NUMBER, "ann", State.VIEWING)).isTrue();
  }

  /** A clock that stands where the test put it. */
  private final class Moved extends Clock {

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now.get();
    }
  }
}
