package io.recourse.defects;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts returns that came, or changed, since it did so last in the months of articles. */
@Service
public class AddUpReturns {

  private final ReturnedMonths months;

  AddUpReturns(ReturnedMonths months) {
    this.months = months;
  }

  /** Who reads returns meanwhile reads the same before and after. */
  @Transactional
  public void addUp() {
    months.lock();
    months.addUp();
  }
}
