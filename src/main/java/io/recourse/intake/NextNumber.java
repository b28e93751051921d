package io.recourse.intake;

import io.recourse.common.CaseNumber;

/** Gives out case numbers. */
public interface NextNumber {

  CaseNumber next();
}
