package io.recourse.cases;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds cases that were opened, ended, given or wait since it did so last to those of their kind.
 */
@Service
public class AddUpCases {

  private final CaseLoads loads;

  AddUpCases(CaseLoads loads) {
    this.loads = loads;
  }

  /** Who counts cases meanwhile reads the same before and after. */
  @Transactional
  public void addUp() {
    loads.lock();
    loads.addUp();
  }
}
