package io.recourse.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Phrase;
import io.recourse.engine.TableTrial;
import io.recourse.engine.TableTrial.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** IMP-06: a page of a back-test ends with its time, at a whole case. */
class ComparedPageTest {

  private static final Answer SAID = new Answer(List.of(), List.of(Map.of("team", "agent")), null);
  private static final Answer LATE =
      new Answer(List.of(), List.of(), Phrase.of(TableTrial.OUT_OF_TIME, 15));

  @Test
  @DisplayName("what was not answered in time is left to the next page with the whole of its case")
  void endsAtCase() {
    BackTest.Page page = page(() -> false, SAID, SAID, LATE).counted("", Duration.ZERO);
    assertThat(page.cases()).isEqualTo(1);
    assertThat(page.decisions()).isEqualTo(1);
    assertThat(page.unanswered()).isZero();
  }

  @Test
  @DisplayName("the first case of a page is told, answered or not, so that each page goes on")
  void goesOn() {
    BackTest.Page page = page(() -> true, LATE, SAID, SAID).counted("", Duration.ZERO);
    assertThat(page.cases()).isEqualTo(1);
    assertThat(page.unanswered()).isEqualTo(1);
    assertThat(page(() -> false, SAID, SAID, SAID).counted("", Duration.ZERO).cases()).isEqualTo(3);
  }

  @Test
  @DisplayName("a page may take no more than the whole back-test has left, and 15 seconds at most")
  void left() {
    BackTest test = test(Duration.ZERO);
    assertThat(test.left()).isEqualTo(Duration.ofSeconds(15));
    assertThat(test(Duration.ofSeconds(595)).left()).isEqualTo(Duration.ofSeconds(5));
    BackTest.Page page = new BackTest.Page(1, 1, 0, 0, 0, Duration.ofMinutes(10));
    assertThat(test.after(page, Instant.EPOCH).state()).isEqualTo(BackTest.State.CUT_SHORT);
  }

  /** Of three cases: the first with one decision, the second with two. */
  private static ComparedPage page(BooleanSupplier isOver, Answer... answers) {
    return new ComparedPage(1)
        .compare(
            "caseRouting",
            List.of(past(1, 1), past(2, 2), past(2, 3)),
            List.of(answers),
            new AskAfter(null, List.of()),
            3,
            isOver);
  }

  private static PastDecision past(int place, long receipt) {
    return new PastDecision(
        place,
        receipt,
        "RC-" + place,
        null,
        "caseRouting:1",
        Map.of(),
        List.of(),
        Map.of("team", "agent"),
        null,
        Instant.EPOCH,
        null,
        null,
        Map.of(),
        null,
        true,
        false,
        Map.of());
  }

  private static BackTest test(Duration busy) {
    return new BackTest(
        UUID.randomUUID(),
        UUID.randomUUID(),
        1,
        "caseRouting",
        "",
        "owner",
        Instant.EPOCH,
        BackTest.State.RUNNING,
        9,
        0,
        0,
        0,
        0,
        0,
        busy,
        null);
  }
}
