package io.recourse.decision;

import io.recourse.cases.Remedy;

/**
 * What a person decided on one line, beside the decision on the whole request.
 *
 * @param quantity pieces granted; null for all that were asked for
 * @param remedy null for the remedy that the rules offer first
 * @param why the ground of this line alone; null for the ground of the whole
 */
public record LineChoice(int item, boolean approved, Integer quantity, Remedy remedy, String why) {

  String whyOr(String ofTheWhole) {
    return why == null ? ofTheWhole : why;
  }
}
