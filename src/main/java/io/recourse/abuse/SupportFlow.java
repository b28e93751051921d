package io.recourse.abuse;

import java.time.Instant;

/** The process that brings a supervisor in. */
public interface SupportFlow {

  void begin(AbusiveContact contact, Instant until);
}
