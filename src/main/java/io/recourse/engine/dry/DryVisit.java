package io.recourse.engine.dry;

import java.time.Duration;
import java.time.Instant;

/**
 * A step that was passed.
 *
 * @param name as it is drawn; null without one
 * @param cancelled whether it was left before it was done
 * @param ofProcess whether it stands in the process itself, not in a scope of it
 */
public record DryVisit(
    String element,
    String kind,
    String name,
    boolean cancelled,
    boolean ofProcess,
    Instant since,
    Instant at) {

  /** How long the walk stood there. */
  public Duration took() {
    return Duration.between(since, at);
  }

  /** As it is drawn, else its id. */
  public String label() {
    return name == null || name.isBlank() ? element : name.strip().replaceAll("\\s+", " ");
  }

  public boolean isOfSame(DryVisit other) {
    return element.equals(other.element);
  }

  /** Whether a person did it. */
  public boolean isByPerson() {
    return kind.equals("userTask") && !cancelled;
  }

  public boolean isEnd() {
    return kind.endsWith("EndEvent");
  }
}
