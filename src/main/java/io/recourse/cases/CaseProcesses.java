package io.recourse.cases;

import io.recourse.common.CaseNumber;
import java.util.Map;

/**
 * The processes that carry cases: started, told and ended by the {@link CaseFlow} of each line. The
 * case keeps which model carries it, in which version.
 */
public interface CaseProcesses {

  /** Starts the newest version of a model for a case, with these facts beside its number. */
  void start(String model, CaseNumber number, Map<String, Object> facts);

  /** Starts the model that begins with this message, with these facts beside the case's number. */
  void startBy(String message, CaseNumber number, Map<String, Object> facts);

  /** Starts the newest version of a model beside the one that carries the case. */
  void startBeside(String model, CaseNumber number, Map<String, Object> facts);

  /**
   * Tells everything of the case that waits for this message.
   *
   * @return whether anything waited; a message nobody waits for changes nothing
   */
  boolean tell(String message, CaseNumber number, Map<String, Object> facts);

  /** Ends what runs of a model for a case, silently; nothing happens when nothing runs. */
  void stop(String model, CaseNumber number, String why);

  /** Starts the newest version of a model for a case that brings no more than its number. */
  default void start(String model, CaseNumber number) {
    start(model, number, Map.of());
  }

  /** Starts the model that begins with this message for a case. */
  default void startBy(String message, CaseNumber number) {
    startBy(message, number, Map.of());
  }

  /** Tells that something happened, and nothing more. */
  default boolean tell(String message, CaseNumber number) {
    return tell(message, number, Map.of());
  }
}
