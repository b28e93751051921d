package io.recourse.backtest.model;

import io.recourse.engine.dry.DryEngine;
import io.recourse.engine.dry.DryModel;
import java.nio.charset.StandardCharsets;

/** Processes of a few steps, written in a line each. */
final class Drawn {

  static final String KEY = "Drawn";

  private Drawn() {}

  static DryModel read(DryEngine engine, String... parts) {
    String model =
        """
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
          <message id="Message_Left" name="left"/><signal id="Signal_It" name="it"/>
          <process id="Drawn" isExecutable="true"><startEvent id="Start_It"/>%s</process>
        </definitions>
        """
            .formatted(String.join("", parts));
    return engine.read(KEY, model.getBytes(StandardCharsets.UTF_8));
  }

  static String task(String id) {
    return "<userTask id=\"" + id + "\" name=\"" + id + "\"/>";
  }

  static String gateway(String id) {
    return "<exclusiveGateway id=\"" + id + "\" default=\"" + id + "_Else\"/>";
  }

  static String end(String id, String name) {
    return "<endEvent id=\"" + id + "\" name=\"" + name + "\"/>";
  }

  static String timer(String id, String on, String term) {
    return "<boundaryEvent id=\""
        + id
        + "\" attachedToRef=\""
        + on
        + "\"><timerEventDefinition><timeDuration>"
        + term
        + "</timeDuration></timerEventDefinition></boundaryEvent>";
  }

  /** Steps one after the other. */
  static String flows(String... steps) {
    StringBuilder flows = new StringBuilder();
    for (int i = 1; i < steps.length; i++) {
      String way = steps[i - 1] + "_" + steps[i];
      flows.append(flow(way, steps[i - 1], steps[i], ""));
    }
    return flows.toString();
  }

  static String when(String gateway, String asked, String then) {
    return flow(
        gateway + "_If", gateway, then, "<conditionExpression>" + asked + "</conditionExpression>");
  }

  static String otherwise(String gateway, String then) {
    return flow(gateway + "_Else", gateway, then, "");
  }

  private static String flow(String id, String from, String to, String asked) {
    return "<sequenceFlow id=\""
        + id
        + "\" sourceRef=\""
        + from
        + "\" targetRef=\""
        + to
        + "\">"
        + asked
        + "</sequenceFlow>";
  }
}
