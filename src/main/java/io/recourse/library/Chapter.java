package io.recourse.library;

import io.recourse.engine.ReadStep;
import io.recourse.engine.check.Drawing;
import java.util.List;

/**
 * One version of a process as it is read.
 *
 * @param name as it is drawn
 * @param version 0 for a draft
 * @param planes its pictures
 */
public record Chapter(
    String key, String name, int version, List<ReadStep> steps, List<Drawing> planes) {

  static final int DRAFT = 0;

  /** It may say something else the next time. */
  public boolean isDraft() {
    return version == DRAFT;
  }
}
