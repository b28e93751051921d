package io.recourse.visits;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at visits that came, or of which something changed, since it did so last. */
@Service
public class AddUpVisits {

  private final ToldVisits visits;

  AddUpVisits(ToldVisits visits) {
    this.visits = visits;
  }

  /** Who reads the effects of visits meanwhile reads the same before and after. */
  @Transactional
  public void addUp() {
    visits.lock();
    visits.addUp();
  }
}
