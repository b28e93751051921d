package io.recourse.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
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
      String actor) {}

  /** The steps in the order in which they began or, if they did not wait, happened. */
  public static List<Step> of(List<ChainedEvent> events) {
    Map<String, Step> steps = new LinkedHashMap<>();
    for (ChainedEvent event : events) {
      if (event.type().startsWith("Step")) {
        JsonNode data = read(event.data());
        if (data.hasNonNull("element")) {
          String key = data.path("step").asText() + data.path("element").asText();
          steps.put(key, step(event, data, steps.get(key)));
        }
      }
    }
    return List.copyOf(steps.values());
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
