package io.recourse.worklist;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds tasks that came, went or changed since it did so last to the hours of their terms. */
@Service
public class AddUpWork {

  private final WorkHours hours;

  AddUpWork(WorkHours hours) {
    this.hours = hours;
  }

  /** Who reads a board meanwhile reads the same before and after. */
  @Transactional
  public void addUp() {
    hours.lock();
    hours.addUp();
  }
}
