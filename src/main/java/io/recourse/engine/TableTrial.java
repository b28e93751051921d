package io.recourse.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks a table that is not deployed, with the engine that asks the deployed ones. */
public interface TableTrial {

  /**
   * What it says to each.
   *
   * @param decision the id of the decision in the model
   * @param questions facts by their names
   * @param limit what all of them together may take; what is left by then has no answer
   * @throws io.recourse.common.Problem when the model has no such decision or cannot be read
   */
  List<Answer> ask(
      String decision, byte[] model, List<Map<String, Object>> questions, Duration limit);

  /**
   * One answer.
   *
   * @param rules ids of the rules that were met
   * @param results one for each of them that counts, by column
   * @param failure why there is none, as the engine says it; null where it answered
   */
  record Answer(List<String> rules, List<Map<String, Object>> results, String failure) {}
}
