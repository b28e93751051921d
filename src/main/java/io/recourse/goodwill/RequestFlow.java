package io.recourse.goodwill;

import java.time.Instant;

/** The process that puts a request before the team that may grant it. */
public interface RequestFlow {

  void begin(GoodwillRequest asked, Instant until);
}
