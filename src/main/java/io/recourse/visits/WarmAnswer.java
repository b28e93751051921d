package io.recourse.visits;

import io.recourse.common.CaseNumber;

/**
 * A customer gave the best mark in a survey and said why; published in the transaction of the
 * answer.
 *
 * @param about the case that the visit followed; null where it followed none
 */
public record WarmAnswer(CaseNumber visit, CaseNumber about, String words) {}
