package io.recourse.decision;

import io.recourse.cases.Remedy;

/**
 * What a person decided on one line, beside the decision on the whole request.
 *
 * @param quantity pieces granted; null for all that were asked for
 * @param remedy null for the remedy that the rules offer first
 */
public record LineChoice(int item, boolean approved, Integer quantity, Remedy remedy) {}
