package io.recourse.engine;

import io.recourse.common.Phrase;
import java.time.Duration;

/** A decision table took longer to answer than any sound table takes. */
public class TableTimeExceeded extends RunsWithoutEnd {

  private static final long serialVersionUID = 1L;

  /**
   * @param table its key
   * @param limit what a table may take
   */
  public TableTimeExceeded(String table, Duration limit) {
    super(Phrase.of("model.tableTime", table, limit.toSeconds()));
  }
}
