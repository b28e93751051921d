package io.recourse.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The way a case took through its models, read out of its trail. */
public final class CasePath {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CasePath() {}

  /** How far a step has come. */
  public enum State {
    WAITING,
    DONE,
    CANCELLED
  }

  /** One step of one model version; the end is null while it waits. */
  public record Step(
      String process,
      int version,
      String element,
      String name,
      String kind,
      State state,
      Instant from,
      Instant to,
      String actor) {

    Step goesOn(int otherVersion, String as) {
      return new Step(process, otherVersion, as, name, kind, state, from, to, actor);
    }
  }

  /**
   * The steps in the order in which they began or, if they did not wait, happened. One that goes on
   * by another version of its model is one step, of the version that it ended by.
   */
  public static List<Step> of(List<ChainedEvent> events) {
    Map<String, Step> steps = new LinkedHashMap<>();
    Map<String, String> renamed = new HashMap<>();
    for (ChainedEvent event : events) {
      JsonNode data = read(event.data());
      if (event.type().equals("CaseMigrated")) {
        goOn(data, steps, renamed);
      } else if (event.type().startsWith("Step") && data.hasNonNull("element")) {
        String named = key(data.path("step").asText(), data.path("element").asText());
        String key = renamed.getOrDefault(named, named);
        steps.put(key, step(event, data, steps.get(key)));
      }
    }
    return List.copyOf(steps.values());
  }

  /** Each wait of the instance, by the engine's id of it, with the element where it goes on. */
  private static void goOn(JsonNode data, Map<String, Step> steps, Map<String, String> renamed) {
    for (String wait : data.path("steps").asText().split(" ")) {
      int at = wait.lastIndexOf('=');
      String element = wait.substring(at + 1);
      steps.entrySet().stream()
          .filter(it -> at > 0 && it.getKey().startsWith(key(wait.substring(0, at), "")))
          .filter(it -> it.getValue().state() == State.WAITING)
          .forEach(
              it -> {
                renamed.put(key(wait.substring(0, at), element), it.getKey());
                it.setValue(it.getValue().goesOn(data.path("version").asInt(), element));
              });
    }
  }

  private static String key(String step, String element) {
    return step + " " + element;
  }

  private static Step step(ChainedEvent event, JsonNode data, Step before) {
    boolean began = event.type().equals("StepStarted");
    State state =
        began ? State.WAITING : event.type().equals("StepCancelled") ? State.CANCELLED : State.DONE;
    String element = data.path("element").asText();
    return new Step(
        data.path("process").asText(),
        data.path("version").asInt(),
        element,
        data.path("name").asText(element),
        data.path("kind").asText(),
        state,
        before == null ? event.at() : before.from(),
        began ? null : event.at(),
        event.actor().id());
  }

  private static JsonNode read(String data) {
    try {
      return JSON.readTree(data);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
