package io.recourse.engine;

import io.recourse.common.Phrase;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks a table that is not deployed, with the engine that asks the deployed ones. */
public interface TableTrial {

  /** The sentence of a question that was not answered in time. */
  String OUT_OF_TIME = "model.trialTime";

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
   * @param why there is none, in the engine's own words where it is none of our sentences; null
   *     where it answered
   */
  record Answer(List<String> rules, List<Map<String, Object>> results, Phrase why) {

    /** Why there is none, in English; null where it answered. */
    public String failure() {
      return why == null ? null : why.english();
    }

    public boolean isOutOfTime() {
      return why != null && why.key().equals(OUT_OF_TIME);
    }
  }
}
