package io.recourse.servicelevels.web;

import io.recourse.servicelevels.Headline;
import io.recourse.servicelevels.HeadlineRow;
import java.util.List;

/**
 * One row of the table: the figures of all hours, of peak hours and of the others.
 *
 * @param key null for all rows together
 */
record HeadlineSight(String key, List<Part> parts) {

  /** Figures with the key of the hours they are of. */
  record Part(String hours, Headline figures) {}

  static HeadlineSight of(HeadlineRow row) {
    return new HeadlineSight(
        row.key(),
        List.of(
            new Part("all", row.whole()),
            new Part("peak", row.peak()),
            new Part("rest", row.rest())));
  }
}
