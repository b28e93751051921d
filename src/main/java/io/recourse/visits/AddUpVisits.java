package io.recourse.visits;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at visits that came, or of which something changed, since it did so last. */
@Service
public class AddUpVisits {

  private static final int NOTES = 5_000;

  private final ToldVisits visits;

  AddUpVisits(ToldVisits visits) {
    this.visits = visits;
  }

  /**
   * The last note of the stretch behind this one; none where all are looked at.
   *
   * @param looked null to begin with
   */
  @Transactional(readOnly = true)
  public List<Long> after(Long looked) {
    return visits.next(looked == null ? 0 : looked, NOTES).map(List::of).orElse(List.of());
  }

  /** Who reads the effects of visits meanwhile reads the same before and after. */
  @Transactional
  public boolean addUp(Long last) {
    visits.lock();
    visits.addUp(last);
    return true;
  }
}
