package io.recourse.intakeforms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps how forms are offered. */
public interface IntakeFormBook {

  /** The newest first. */
  List<IntakeForm> all();

  Optional<IntakeForm> find(String key);

  /** False where the key is taken. */
  boolean add(IntakeForm form);

  /** False where it had ended, or there is none. */
  boolean end(String key, String by, Instant at);

  /** Categories of what was ever sold, by name. */
  List<String> categories();

  /** How many cases each form opened, by its key. */
  Map<String, Integer> opened();
}
