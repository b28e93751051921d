package io.recourse.operate;

import io.recourse.worklist.SeeToIncidents;
import io.recourse.worklist.StandingStep;
import io.recourse.worklist.Worker;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what stands still in a process, to whoever answers for the model too (IMP-06, TRI-09). */
@Service
public class SeeIncidents {

  private final SeeToIncidents incidents;

  SeeIncidents(SeeToIncidents incidents) {
    this.incidents = incidents;
  }

  /**
   * One of them.
   *
   * @param theirs whether the reader may settle it
   */
  public record Seen(StandingStep step, boolean theirs) {}

  /** The oldest first, of the version and step that are asked for. */
  @Transactional
  public List<Seen> of(String key, StandingFilter filter, Worker reader) {
    return incidents.of(key).stream()
        .filter(step -> isAskedFor(step, filter))
        .map(step -> new Seen(step, SeeToIncidents.isTheirs(step, reader)))
        .toList();
  }

  private static boolean isAskedFor(StandingStep step, StandingFilter filter) {
    return (filter.version() == null || step.incident().version() == filter.version())
        && (filter.element() == null || step.incident().element().equals(filter.element()));
  }
}
