package io.recourse.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.recourse.assignment.Peaks.Load;
import io.recourse.assignment.Peaks.Movable;
import io.recourse.calendars.Calendars;
import io.recourse.policy.JudgePeak;
import io.recourse.policy.JudgePeak.Help;
import io.recourse.worklist.LendWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** When a peak begins, what it moves, and when it is over. */
class SpreadPeaksTest {

  private static final Instant NOW = Instant.parse("2026-11-11T11:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Load MANY = new Load("agent", 200, 2, 5);
  private static final Peak RUNS = new Peak("agent", "returns", 60, 40, NOW);

  private final Calendars calendars = mock(Calendars.class);
  private final Peaks peaks = mock(Peaks.class);
  private final JudgePeak judge = mock(JudgePeak.class);
  private final LendWork lend = mock(LendWork.class);
  private final SpreadPeaks spread =
      new SpreadPeaks(
          peaks, judge, lend, List.of(), new TeamDays(calendars, CLOCK), event -> {}, CLOCK);

  @BeforeEach
  void askTable() {
    when(calendars.zone(any(), any(), any())).thenReturn(ZoneOffset.UTC);
    when(judge.help(eq("agent"), anyInt(), anyInt()))
        .thenReturn(Optional.of(new Help("returns", 60, 40)));
    when(peaks.loads(anyMap(), any())).thenReturn(List.of(MANY));
  }

  @Test
  @DisplayName("TRI-06 a peak begins by tasks for each person, and moves what is beyond")
  void begins() {
    when(peaks.running()).thenReturn(List.of(), List.of(), List.of(), List.of(RUNS));
    when(peaks.beyond("agent", 120, Set.of()))
        .thenReturn(List.of(free("b", "RC-2"), free("a", "RC-1")));
    when(lend.lend(any(), eq("returns"))).thenReturn(true);
    assertThat(spread.spread()).isEqualTo(2);
    verify(judge).help("agent", 100, 5);
    verify(peaks).begin(MANY, new Help("returns", 60, 40), NOW);
    InOrder byCase = inOrder(lend);
    byCase.verify(lend).lend("a", "returns");
    byCase.verify(lend).lend("b", "returns");
  }

  @Test
  @DisplayName("TRI-06 a team with a peak of its own helps nobody")
  void helperIsBusy() {
    when(peaks.running()).thenReturn(List.of(new Peak("returns", "lead", 60, 40, NOW)));
    when(peaks.loads(anyMap(), any())).thenReturn(List.of(MANY, new Load("returns", 99, 1, 5)));
    assertThat(spread.spread()).isZero();
    verify(peaks, never()).begin(any(), any(), any());
  }

  @Test
  @DisplayName("TRI-06 below its bound a peak is over, and free tasks come back")
  void ends() {
    Load few = new Load("agent", 79, 2, 5);
    when(peaks.loads(anyMap(), any())).thenReturn(List.of(few));
    when(judge.help(eq("agent"), anyInt(), anyInt())).thenReturn(Optional.empty());
    when(peaks.running()).thenReturn(List.of(RUNS), List.of());
    when(peaks.lent()).thenReturn(List.of(free("a", "RC-1")));
    when(lend.takeBack("a", "agent")).thenReturn(true);
    assertThat(spread.spread()).isEqualTo(1);
    verify(peaks).end("agent", NOW);
  }

  @Test
  @DisplayName("TRI-06 moves of all teams lock their cases in one order, those that come back too")
  void oneOrder() {
    when(peaks.running()).thenReturn(List.of(RUNS));
    when(peaks.beyond("agent", 120, Set.of())).thenReturn(List.of(free("b", "RC-2")));
    when(peaks.lent())
        .thenReturn(
            List.of(new Movable("c", "RC-3", "visits"), new Movable("a", "RC-1", "visits")));
    var unused = spread.spread();
    InOrder byCase = inOrder(lend);
    byCase.verify(lend).takeBack("a", "visits");
    byCase.verify(lend).lend("b", "returns");
    byCase.verify(lend).takeBack("c", "visits");
  }

  @Test
  @DisplayName("TRI-06 STF-03 who is away is asked by the day it is where each team works")
  void daysOfTeams() {
    when(calendars.zone(eq("agent"), any(), any())).thenReturn(ZoneId.of("Pacific/Kiritimati"));
    when(calendars.zone(eq("visits"), any(), any())).thenReturn(ZoneId.of("Etc/GMT+12"));
    TeamDays days = new TeamDays(calendars, CLOCK);
    assertThat(days.today("agent")).isEqualTo("2026-11-12");
    assertThat(days.today("returns")).isEqualTo("2026-11-11");
    assertThat(days.earliest()).isEqualTo("2026-11-10");
    assertThat(days.today(new People.Person("ann", "Ann", List.of("agent", "visits"))))
        .isEqualTo("2026-11-12");
    when(peaks.running()).thenReturn(List.of());
    var unused = spread.spread();
    verify(peaks).loads(days.today(), NOW);
    assertThat(
            new Absence("ann", LocalDate.parse("2026-11-12"), LocalDate.parse("2026-11-12"), null)
                .isOf("ann", days.today("agent")))
        .isTrue();
  }

  private static Movable free(String task, String number) {
    return new Movable(task, number, "agent");
  }
}
