package io.recourse.payments;

import io.recourse.common.CaseNumber;

/** Port of a simulated provider: a customer follows the link and pays all they owe on a case. */
public interface PayLikeCustomer {

  CaseNumber pay(CaseNumber number);
}
