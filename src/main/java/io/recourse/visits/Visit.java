package io.recourse.visits;

import io.recourse.common.CaseNumber;

/**
 * One visit as it stands.
 *
 * @param matter the case that was reopened or opened because of it; null for none
 * @param finding what is to be put right; null for nothing
 * @param putRight what was changed, as the customer was told; null until then
 */
public record Visit(
    CaseNumber number, VisitPlan plan, CaseNumber matter, String finding, String putRight) {}
