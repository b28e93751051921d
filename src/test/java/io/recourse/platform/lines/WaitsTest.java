package io.recourse.platform.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A commit is held once it was seen waiting for long, whatever its statement did before. */
class WaitsTest {

  private static final Duration WITHIN = Duration.ofSeconds(10);

  private final Waits waits = new Waits();

  @Test
  @DisplayName("D4 a long statement that waits for an instant is not held, one that waits on is")
  void sinceItIsSeen() {
    Waits.Commit began15SecondsAgo = new Waits.Commit(42, -15_000_000);

    assertThat(at(0, began15SecondsAgo)).isEmpty();
    assertThat(at(9, began15SecondsAgo)).isEmpty();
    assertThat(at(10, began15SecondsAgo)).containsExactly(42);
  }

  @Test
  @DisplayName("D4 a process that waits in one statement after the other is not held")
  void another() {
    at(0, new Waits.Commit(42, 0));

    assertThat(at(10, new Waits.Commit(42, 9_000_000))).isEmpty();
    assertThat(at(20, new Waits.Commit(42, 9_000_000))).containsExactly(42);
  }

  @Test
  @DisplayName("D4 who waits again after a while begins anew")
  void again() {
    Waits.Commit commit = new Waits.Commit(42, 0);
    at(0, commit);
    at(5);

    assertThat(at(10, commit)).isEmpty();
  }

  private Set<Integer> at(int seconds, Waits.Commit... waiting) {
    return waits.longerThan(WITHIN, Set.of(waiting), Duration.ofSeconds(seconds).toNanos());
  }
}
