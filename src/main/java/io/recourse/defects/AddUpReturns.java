package io.recourse.defects;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts returns that came, or changed, since it did so last in the months of articles. */
@Service
public class AddUpReturns {

  private static final int NOTES = 5_000;

  private final ReturnedMonths months;

  AddUpReturns(ReturnedMonths months) {
    this.months = months;
  }

  /**
   * The last note of the stretch behind this one; none where all are counted.
   *
   * @param counted null to begin with
   */
  @Transactional(readOnly = true)
  public List<Long> after(Long counted) {
    return months.next(counted == null ? 0 : counted, NOTES).map(List::of).orElse(List.of());
  }

  /** Who reads returns meanwhile reads the same before and after. */
  @Transactional
  public boolean addUp(Long last) {
    months.lock();
    months.addUp(last);
    return true;
  }
}
