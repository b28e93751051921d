package io.recourse.orders;

import java.util.UUID;

/** Whoever reads the file goes on although its import has ended: nothing more of it is kept. */
public final class ImportEnded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ImportEnded(UUID job) {
    super("Import " + job + " has ended");
  }
}
