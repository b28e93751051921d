package io.recourse.policy;

import io.recourse.common.CaseNumber;

/**
 * Staff rated a case; published in that transaction, for whoever orders and gives work (TRI-02).
 */
public record CaseRated(CaseNumber number) {}
