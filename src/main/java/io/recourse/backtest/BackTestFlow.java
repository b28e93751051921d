package io.recourse.backtest;

import java.util.UUID;

/** Port to the process that walks through the cases of a back-test. */
public interface BackTestFlow {

  void begin(UUID test);
}
