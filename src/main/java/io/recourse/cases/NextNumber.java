package io.recourse.cases;

import io.recourse.common.CaseNumber;

/** Gives out case numbers. */
public interface NextNumber {

  CaseNumber next();
}
