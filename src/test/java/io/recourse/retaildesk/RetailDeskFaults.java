package io.recourse.retaildesk;

import io.recourse.testing.RecourseTest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every action there is. */
@RecourseTest
class RetailDeskFaults extends RetailDeskRun {

  @Test
  @DisplayName("RFD-01 RET-03 all of a desk's returns, exchanges, changes and cancellations settle")
  void all() {
    settle(Integer.MAX_VALUE);
  }
}
