package io.recourse.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** A step that never succeeds and whose error text nobody should find in the trail. */
@Component
class FailAlwaysDelegate implements JavaDelegate {

  static final String SECRET = "anna@example.org has no account";

  @Override
  public void execute(DelegateExecution execution) {
    throw new IllegalStateException(SECRET);
  }
}
