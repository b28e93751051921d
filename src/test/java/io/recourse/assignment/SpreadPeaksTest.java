package io.recourse.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.recourse.assignment.Peaks.Lent;
import io.recourse.assignment.Peaks.Load;
import io.recourse.policy.JudgePeak;
import io.recourse.policy.JudgePeak.Help;
import io.recourse.worklist.LendWork;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** When a peak begins, what it moves, and when it is over. */
class SpreadPeaksTest {

  private static final Instant NOW = Instant.parse("2026-11-11T10:00:00Z");
  private static final Load MANY = new Load("agent", 200, 2, 5);
  private static final Peak RUNS = new Peak("agent", "returns", 60, 40, NOW);

  private final Peaks peaks = mock(Peaks.class);
  private final JudgePeak judge = mock(JudgePeak.class);
  private final LendWork lend = mock(LendWork.class);
  private final SpreadPeaks spread =
      new SpreadPeaks(peaks, judge, lend, List.of(), event -> {}, Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void askTable() {
    when(judge.help(eq("agent"), anyInt(), anyInt()))
        .thenReturn(Optional.of(new Help("returns", 60, 40)));
    when(peaks.loads(any(), any())).thenReturn(List.of(MANY));
  }

  @Test
  @DisplayName("TRI-06 a peak begins by tasks for each person, and moves what is beyond")
  void begins() {
    when(peaks.running()).thenReturn(List.of(), List.of(), List.of(), List.of(RUNS));
    when(peaks.beyond("agent", 120, Set.of())).thenReturn(List.of("a", "b"));
    when(lend.lend(List.of("a", "b"), "returns")).thenReturn(2);
    assertThat(spread.spread()).isEqualTo(2);
    verify(judge).help("agent", 100, 5);
    verify(peaks).begin(MANY, new Help("returns", 60, 40), NOW);
  }

  @Test
  @DisplayName("TRI-06 a team with a peak of its own helps nobody")
  void helperIsBusy() {
    when(peaks.running()).thenReturn(List.of(new Peak("returns", "lead", 60, 40, NOW)));
    when(peaks.loads(any(), any())).thenReturn(List.of(MANY, new Load("returns", 99, 1, 5)));
    assertThat(spread.spread()).isZero();
    verify(peaks, never()).begin(any(), any(), any());
  }

  @Test
  @DisplayName("TRI-06 below its bound a peak is over, and free tasks come back")
  void ends() {
    Load few = new Load("agent", 79, 2, 5);
    when(peaks.loads(any(), any())).thenReturn(List.of(few));
    when(judge.help(eq("agent"), anyInt(), anyInt())).thenReturn(Optional.empty());
    when(peaks.running()).thenReturn(List.of(RUNS), List.of());
    when(peaks.lent()).thenReturn(List.of(new Lent("a", "agent")));
    when(lend.takeBack(List.of("a"), "agent")).thenReturn(1);
    assertThat(spread.spread()).isEqualTo(1);
    verify(peaks).end("agent", NOW);
  }
}
