package io.recourse.surplus;

import io.recourse.common.CaseNumber;

/** Hears that kept goods were collected. */
public interface SurplusNews {

  void collected(CaseNumber number);
}
