package io.recourse.payback;

import io.recourse.cases.CaseType;
import io.recourse.cases.ServiceCase;

/**
 * Port of lines that seldom end with money: whether it is of any use to ask the customer where it
 * should go. Lines without one always ask.
 */
public interface MoneyMayCome {

  CaseType type();

  boolean mayCome(ServiceCase of);
}
