package io.recourse.assignment;

import io.recourse.common.DomainEvent;
import io.recourse.policy.JudgePeak;
import io.recourse.worklist.LendWork;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * In a peak the free tasks of a team beyond what its people can do go to the team that the table
 * names, and come back when it is over (TRI-06). What asks for a skill stays; a team with a peak of
 * its own helps nobody.
 */
@Service
public class SpreadPeaks {

  /** Their cases are locked in one order over all teams, so that no two rounds wait in a circle. */
  private static final Comparator<Move> BY_CASE =
      Comparator.comparing(
              (Move move) -> move.task().number(), Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(move -> move.task().task());

  private final Peaks peaks;
  private final JudgePeak judge;
  private final LendWork lend;
  private final Set<String> skilled;
  private final TeamDays days;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SpreadPeaks(
      Peaks peaks,
      JudgePeak judge,
      LendWork lend,
      List<SkilledTask> skilled,
      TeamDays days,
      ApplicationEventPublisher events,
      Clock clock) {
    this.peaks = peaks;
    this.judge = judge;
    this.lend = lend;
    this.skilled = skilled.stream().map(SkilledTask::taskKey).collect(Collectors.toSet());
    this.days = days;
    this.events = events;
    this.clock = clock;
  }

  /** Says how many tasks changed their team. */
  @Transactional
  public int spread() {
    Instant now = clock.instant();
    Map<String, Peaks.Load> loads =
        peaks.loads(days.today(), now).stream()
            .collect(Collectors.toMap(Peaks.Load::team, load -> load));
    peaks.running().forEach(peak -> endIfOver(peak, loads.get(peak.team()), now));
    loads.values().forEach(load -> beginIfDue(load, now));
    List<Move> moves = new ArrayList<>();
    for (Peak peak : peaks.running()) {
      Peaks.Load load = loads.get(peak.team());
      int stay = peak.stays() * Math.max(1, load.people());
      peaks
          .beyond(peak.team(), stay, skilled)
          .forEach(task -> moves.add(new Move(task, peak.helper())));
    }
    peaks.lent().forEach(task -> moves.add(new Move(task, task.team())));
    return (int) moves.stream().sorted(BY_CASE).filter(this::move).count();
  }

  /** A task that goes to another team: lent, or back to its own. */
  private record Move(Peaks.Movable task, String to) {}

  private boolean move(Move move) {
    return move.to().equals(move.task().team())
        ? lend.takeBack(move.task().task(), move.to())
        : lend.lend(move.task().task(), move.to());
  }

  private void endIfOver(Peak peak, Peaks.Load load, Instant now) {
    if (load == null || load.perPerson() < peak.endsBelow()) {
      peaks.end(peak.team(), now);
      tell("PeakEnded", peak.team(), peak.helper());
    }
  }

  private void beginIfDue(Peaks.Load load, Instant now) {
    Set<String> busy = peaks.running().stream().map(Peak::team).collect(Collectors.toSet());
    Set<String> helping = peaks.running().stream().map(Peak::helper).collect(Collectors.toSet());
    if (busy.contains(load.team()) || helping.contains(load.team())) {
      return;
    }
    judge
        .help(load.team(), load.perPerson(), load.oldestHours())
        .filter(help -> !busy.contains(help.helper()))
        .ifPresent(
            help -> {
              peaks.begin(load, help, now);
              tell("PeakBegan", load.team(), help.helper());
            });
  }

  private void tell(String type, String team, String helper) {
    events.publishEvent(
        DomainEvent.ofSystem(
            type,
            "Another team helps out in a peak, or no longer.",
            Map.of("team", team, "helper", helper)));
  }
}
