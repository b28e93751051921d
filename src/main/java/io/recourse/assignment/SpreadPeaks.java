package io.recourse.assignment;

import io.recourse.common.DomainEvent;
import io.recourse.policy.JudgePeak;
import io.recourse.worklist.LendWork;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
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

  private final Peaks peaks;
  private final JudgePeak judge;
  private final LendWork lend;
  private final Set<String> skilled;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  SpreadPeaks(
      Peaks peaks,
      JudgePeak judge,
      LendWork lend,
      List<SkilledTask> skilled,
      ApplicationEventPublisher events,
      Clock clock) {
    this.peaks = peaks;
    this.judge = judge;
    this.lend = lend;
    this.skilled = skilled.stream().map(SkilledTask::taskKey).collect(Collectors.toSet());
    this.events = events;
    this.clock = clock;
  }

  /** Says how many tasks changed their team. */
  @Transactional
  public int spread() {
    Instant now = clock.instant();
    Map<String, Peaks.Load> loads =
        peaks.loads(LocalDate.ofInstant(now, ZoneOffset.UTC), now).stream()
            .collect(Collectors.toMap(Peaks.Load::team, load -> load));
    peaks.running().forEach(peak -> endIfOver(peak, loads.get(peak.team()), now));
    loads.values().forEach(load -> beginIfDue(load, now));
    int moved = 0;
    for (Peak peak : peaks.running()) {
      Peaks.Load load = loads.get(peak.team());
      int stay = peak.stays() * Math.max(1, load.people());
      moved += lend.lend(peaks.beyond(peak.team(), stay, skilled), peak.helper());
    }
    for (Peaks.Lent lent : peaks.lent()) {
      moved += lend.takeBack(List.of(lent.task()), lent.team());
    }
    return moved;
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
