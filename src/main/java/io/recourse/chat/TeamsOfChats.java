package io.recourse.chat;

import io.recourse.assignment.Peak;
import io.recourse.assignment.Peaks;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which teams come to chats: the service desk, and in its peak whoever helps it (TRI-06). */
@Component
public class TeamsOfChats {

  static final String DESK = "agent";
  private static final String LEAD = "lead";

  private final Peaks peaks;

  TeamsOfChats(Peaks peaks) {
    this.peaks = peaks;
  }

  /** Whether one of these teams comes to chats now. */
  public boolean come(Collection<String> teams) {
    return teams.stream().anyMatch(now()::contains);
  }

  /** Whether more waits for the service desk than it can do. */
  boolean isPeak() {
    return ofDesk().findAny().isPresent();
  }

  private Set<String> now() {
    return Stream.concat(Stream.of(DESK, LEAD), ofDesk().map(Peak::helper))
        .collect(Collectors.toSet());
  }

  private Stream<Peak> ofDesk() {
    return peaks.running().stream().filter(peak -> peak.team().equals(DESK));
  }
}
