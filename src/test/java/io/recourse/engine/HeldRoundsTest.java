package io.recourse.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.Contended;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The standby goes away in the middle of a round of the clock. */
@RecourseTest
class HeldRoundsTest {

  @Autowired ProcessEngine engine;
  @Autowired Contended contended;

  private final AtomicBoolean held = new AtomicBoolean();
  private final List<Integer> walked = new ArrayList<>();
  private final List<Integer> noted = new ArrayList<>();

  @Test
  @DisplayName("D4 a round ends before the next one, and its step fails so that it comes again")
  void endsBeforeTheNext() {
    assertThatThrownBy(() -> walking().walk(this::three, this::goesThrough))
        .hasMessage("Writes are held");

    assertThat(walked).containsExactly(1);
  }

  @Test
  @DisplayName("D4 about one that was not acknowledged nothing is noted: that would wait as well")
  void notesNothing() {
    assertThatThrownBy(
            () -> walking().walkPast(this::three, this::isGivenUp, (one, why) -> noted.add(one)))
        .hasMessage("given up");

    assertThat(walked).containsExactly(1);
    assertThat(noted).isEmpty();
  }

  private EachAlone walking() {
    return new EachAlone(engine, contended, held::get);
  }

  private List<Integer> three(Integer last) {
    return last == null ? List.of(1, 2, 3) : List.of();
  }

  private boolean goesThrough(Integer one) {
    held.set(true);
    return walked.add(one);
  }

  private boolean isGivenUp(Integer one) {
    throw new IllegalArgumentException(goesThrough(one) ? "given up" : "never");
  }
}
