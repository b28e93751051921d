package io.recourse.migration;

import io.recourse.common.Problem;
import java.util.List;

/** A case that cannot go on by the other version; it stays as it is. */
public final class NotMoved extends Problem {

  private static final long serialVersionUID = 1L;

  private final transient Hindrance why;

  public NotMoved(Hindrance why) {
    super(Kind.CONFLICT, "migration.notMoved", List.of());
    this.why = why;
  }

  public Hindrance why() {
    return why;
  }
}
