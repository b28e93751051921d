package io.recourse.orders;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds what was sold, or changed, since it did so last to the months of articles. */
@Service
public class AddUpSales {

  private static final int NOTES = 50_000;

  private final SoldMonths months;

  AddUpSales(SoldMonths months) {
    this.months = months;
  }

  /**
   * The last note of the stretch behind this one; none where all are added.
   *
   * @param added null to begin with
   */
  @Transactional(readOnly = true)
  public List<Long> after(Long added) {
    return months.next(added == null ? 0 : added, NOTES).map(List::of).orElse(List.of());
  }

  /** Who reads sales meanwhile reads the same before and after. */
  @Transactional
  public boolean addUp(Long last) {
    months.addUp(last);
    return true;
  }
}
