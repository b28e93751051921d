package io.recourse.audit;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds events for the audit room, page by page. */
@Service
public class SearchTrail {

  /** One page; next is null on the last. */
  public record Page(List<ChainedEvent> events, String next) {}

  private final TrailReading trail;

  SearchTrail(TrailReading trail) {
    this.trail = trail;
  }

  @Transactional(readOnly = true)
  public Page search(TrailFilter filter, TrailCursor after, int limit) {
    List<ChainedEvent> found = trail.page(filter, after, limit + 1);
    if (found.size() <= limit) {
      return new Page(found, null);
    }
    List<ChainedEvent> shown = found.subList(0, limit);
    return new Page(shown, TrailCursor.of(shown.get(limit - 1)).text());
  }
}
