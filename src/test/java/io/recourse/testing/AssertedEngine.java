package io.recourse.testing;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Assertions ask the engine of the test's own context, whichever ran before it. */
class AssertedEngine extends AbstractTestExecutionListener {

  @Override
  public void beforeTestMethod(TestContext test) {
    test.getApplicationContext()
        .getBeanProvider(ProcessEngine.class)
        .ifUnique(AbstractAssertions::init);
  }
}
