package io.recourse.policy;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells which cases were decided or timed contrary to policy, by whom and why (POL-04). */
@Service
public class ReportDeviations {

  private final Deviations deviations;

  ReportDeviations(Deviations deviations) {
    this.deviations = deviations;
  }

  /** One page of the report; {@code next} is null on the last. */
  public record Page(List<Deviation> items, DeviationCursor next) {}

  /**
   * @param to exclusive
   * @param team null for all teams
   * @param before null for the first page
   */
  @Transactional(readOnly = true)
  public Page page(Instant from, Instant to, String team, DeviationCursor before, int limit) {
    List<Deviation> found = deviations.list(from, to, team, before, limit + 1);
    if (found.size() <= limit) {
      return new Page(found, null);
    }
    List<Deviation> page = found.subList(0, limit);
    return new Page(page, DeviationCursor.behind(page.get(limit - 1)));
  }

  @Transactional(readOnly = true)
  public List<Deviation.Count> counts(Instant from, Instant to, String team) {
    return deviations.counts(from, to, team);
  }
}
