package io.recourse.surplus;

import io.recourse.common.CaseNumber;
import java.util.List;

/** Surplus goods by case, in the order in which they were found. */
public interface SurplusBook {

  List<Surplus> of(CaseNumber number);

  void keep(CaseNumber number, Surplus surplus);
}
