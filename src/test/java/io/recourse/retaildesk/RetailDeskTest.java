package io.recourse.retaildesk;

import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A few actions of every kind. */
@RecourseTest
class RetailDeskTest extends RetailDeskRun {

  @Test
  @DisplayName("RFD-01 RET-03 a desk's returns, exchanges, changes and cancellations settle")
  void someOfEachKind() {
    settle(4);
  }
}
