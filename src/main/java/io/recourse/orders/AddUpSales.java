package io.recourse.orders;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds what was sold, or changed, since it did so last to the months of articles. */
@Service
public class AddUpSales {

  private final SoldMonths months;

  AddUpSales(SoldMonths months) {
    this.months = months;
  }

  /** Who reads sales meanwhile reads the same before and after. */
  @Transactional
  public void addUp() {
    months.addUp();
  }
}
