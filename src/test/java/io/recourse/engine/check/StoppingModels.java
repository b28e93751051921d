package io.recourse.engine.check;

import java.util.LinkedHashMap;
import java.util.Map;

/** Models that would hold a thread, fill the memory or never be what they look like. */
final class StoppingModels {

  private static final String HEAD =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
        xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
      <bpmn:message id="Message_Come" name="Message_Come"/><bpmn:signal id="Signal_Go" name="go"/>
      """;

  private StoppingModels() {}

  /** Name of the kind to a model and the element to be named. */
  static Map<String, Map.Entry<String, String>> all() {
    Map<String, Map.Entry<String, String>> models = new LinkedHashMap<>();
    loop(models, "save point written with blanks", gateway("camunda:asyncBefore=' true '"), "X");
    loop(models, "save point on a gateway", gateway("camunda:asyncBefore='true'"), null);
    loop(models, "condition that is always true", conditional("${true}"), null);
    loop(models, "condition that may be true", conditional("${late}"), null);
    loop(models, "nothing to receive", many("receiveTask", "messageRef='Message_Come'", "0"), "X");
    loop(models, "nobody to ask", overCollection(), null);
    loop(models, "timer without length", timer("PT0S"), null);
    loop(models, "timer of the past", timer("2001-01-01T00:00:00Z"), null);
    loop(
        models,
        "call of an empty process",
        call("EmptyProcess"),
        null,
        process("EmptyProcess", ""));
    loop(
        models,
        "call of one that calls an empty one",
        call("MiddleProcess"),
        null,
        process("MiddleProcess", call("EmptyProcess").replace("'X'", "'Y'"), "Y"),
        process("EmptyProcess", ""));
    loop(models, "signal that is thrown beside it", signalCatch() + signalThrow(), null);
    model(models, "itself by a call", call("LoopProcess"), "X");
    model(models, "itself through another", call("OtherProcess"), "X", caller("OtherProcess"));
    model(models, "more at once, one in another", nested(), null);
    model(models, "nothing leads to it", user("X") + user("Lost"), "Lost");
    model(models, "nested too deep", user("X") + flow("${" + "(".repeat(10_000) + "a"), "F9");
    model(models, "signal that starts itself", signalEnd(), "X", signalStart());
    model(models, "always the same way", user("X") + flow("${1 == 1}"), "F9");
    return models;
  }

  private static void loop(
      Map<String, Map.Entry<String, String>> models,
      String kind,
      String step,
      String named,
      String... others) {
    String body =
        "<bpmn:exclusiveGateway id='G' name='On?' default='F2'/>"
            + step
            + "<bpmn:sequenceFlow id='F1' sourceRef='StartEvent_1' targetRef='G'/>"
            + "<bpmn:sequenceFlow id='F2' sourceRef='G' targetRef='X'/>"
            + "<bpmn:sequenceFlow id='F3' sourceRef='X' targetRef='G'/>"
            + "<bpmn:sequenceFlow id='F4' sourceRef='G' targetRef='EndEvent_1'>"
            + "<bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>${done}"
            + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    models.put(kind, Map.entry(document(body, others), named == null ? "" : named));
  }

  private static void model(
      Map<String, Map.Entry<String, String>> models,
      String kind,
      String step,
      String named,
      String... others) {
    String body =
        step
            + "<bpmn:sequenceFlow id='F1' sourceRef='StartEvent_1' targetRef='X'/>"
            + (step.contains("id='F9'") || step.contains("endEvent")
                ? ""
                : "<bpmn:sequenceFlow id='F2' sourceRef='X' targetRef='EndEvent_1'/>");
    models.put(kind, Map.entry(document(body, others), named == null ? "" : named));
  }

  private static String document(String body, String... others) {
    return HEAD
        + "<bpmn:process id='LoopProcess' name='Loop' isExecutable='true'"
        + " camunda:historyTimeToLive='P1D'><bpmn:startEvent id='StartEvent_1'"
        + " name='Begun'/><bpmn:endEvent id='EndEvent_1' name='Done'/>"
        + body
        + "</bpmn:process>"
        + String.join("", others)
        + "</bpmn:definitions>";
  }

  private static String process(String key, String step, String... steps) {
    String path = steps.length == 0 ? "" : steps[0];
    String flows =
        path.isEmpty()
            ? "<bpmn:sequenceFlow id='"
                + key
                + "_f' sourceRef='"
                + key
                + "_s' targetRef='"
                + key
                + "_e'/>"
            : "<bpmn:sequenceFlow id='"
                + key
                + "_f' sourceRef='"
                + key
                + "_s' targetRef='"
                + path
                + "'/>"
                + "<bpmn:sequenceFlow id='"
                + key
                + "_g' sourceRef='"
                + path
                + "' targetRef='"
                + key
                + "_e'/>";
    return "<bpmn:process id='"
        + key
        + "' name='Other' isExecutable='true' camunda:historyTimeToLive='P1D'>"
        + "<bpmn:startEvent id='"
        + key
        + "_s' name='Begun'/><bpmn:endEvent id='"
        + key
        + "_e' name='Done'/>"
        + step
        + flows
        + "</bpmn:process>";
  }

  private static String caller(String key) {
    return process(key, call("LoopProcess").replace("'X'", "'C'"), "C");
  }

  private static String gateway(String attributes) {
    return "<bpmn:exclusiveGateway id='X' "
        + attributes
        + "><bpmn:extensionElements>"
        + "<camunda:failedJobRetryTimeCycle>PT10S,PT1M,PT1H</camunda:failedJobRetryTimeCycle>"
        + "</bpmn:extensionElements></bpmn:exclusiveGateway>";
  }

  private static String conditional(String condition) {
    return "<bpmn:intermediateCatchEvent id='X' name='So'><bpmn:conditionalEventDefinition>"
        + "<bpmn:condition xsi:type='bpmn:tFormalExpression'>"
        + condition
        + "</bpmn:condition>"
        + "</bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>";
  }

  private static String timer(String time) {
    String kind = time.startsWith("P") ? "timeDuration" : "timeDate";
    return "<bpmn:intermediateCatchEvent id='X' name='Later'><bpmn:timerEventDefinition><bpmn:"
        + kind
        + " xsi:type='bpmn:tFormalExpression'>"
        + time
        + "</bpmn:"
        + kind
        + "></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>";
  }

  private static String many(String task, String attributes, String count) {
    return "<bpmn:"
        + task
        + " id='X' name='Many' "
        + attributes
        + ">"
        + "<bpmn:multiInstanceLoopCharacteristics isSequential='true'><bpmn:loopCardinality "
        + "xsi:type='bpmn:tFormalExpression'>"
        + count
        + "</bpmn:loopCardinality>"
        + "</bpmn:multiInstanceLoopCharacteristics></bpmn:"
        + task
        + ">";
  }

  private static String overCollection() {
    return user("X")
        .replace(
            "</bpmn:userTask>",
            "<bpmn:multiInstanceLoopCharacteristics"
                + " camunda:collection='${people}'/></bpmn:userTask>");
  }

  private static String call(String process) {
    return "<bpmn:callActivity id='X' name='Call it' calledElement='" + process + "'/>";
  }

  private static String user(String id) {
    return "<bpmn:userTask id='"
        + id
        + "' name='Do it' camunda:candidateGroups='agent' "
        + "camunda:dueDate='P1D'><bpmn:extensionElements><camunda:properties>"
        + "<camunda:property name='defaultOutcome' value='escalated'/></camunda:properties>"
        + "</bpmn:extensionElements></bpmn:userTask>";
  }

  private static String flow(String condition) {
    return "<bpmn:sequenceFlow id='F9' sourceRef='X'"
        + " targetRef='EndEvent_1'><bpmn:conditionExpression "
        + "xsi:type='bpmn:tFormalExpression'>"
        + condition
        + (condition.endsWith("}") ? "" : ")".repeat(10_000) + "}")
        + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
  }

  private static String signalCatch() {
    return "<bpmn:intermediateCatchEvent id='X' name='Go'><bpmn:signalEventDefinition "
        + "signalRef='Signal_Go'/></bpmn:intermediateCatchEvent>";
  }

  private static String signalThrow() {
    return "<bpmn:intermediateThrowEvent id='T' name='Go'><bpmn:signalEventDefinition "
        + "signalRef='Signal_Go'/></bpmn:intermediateThrowEvent><bpmn:sequenceFlow id='FT'"
        + " sourceRef='G' targetRef='T'><bpmn:conditionExpression"
        + " xsi:type='bpmn:tFormalExpression'>${go}</bpmn:conditionExpression>"
        + "</bpmn:sequenceFlow>";
  }

  private static String signalEnd() {
    return "<bpmn:endEvent id='X' name='Go'><bpmn:signalEventDefinition"
        + " signalRef='Signal_Go'/></bpmn:endEvent>";
  }

  private static String signalStart() {
    return "<bpmn:process id='AgainProcess' name='Again' isExecutable='true'"
        + " camunda:historyTimeToLive='P1D'><bpmn:startEvent id='A_s'"
        + " name='Go'><bpmn:signalEventDefinition signalRef='Signal_Go'/></bpmn:startEvent>"
        + call("LoopProcess").replace("'X'", "'A_c'")
        + "<bpmn:endEvent id='A_e' name='Done'/>"
        + "<bpmn:sequenceFlow id='A_f' sourceRef='A_s' targetRef='A_c'/>"
        + "<bpmn:sequenceFlow id='A_g' sourceRef='A_c' targetRef='A_e'/></bpmn:process>";
  }

  private static String nested() {
    String many =
        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality "
            + "xsi:type='bpmn:tFormalExpression'>11</bpmn:loopCardinality>"
            + "</bpmn:multiInstanceLoopCharacteristics>";
    return "<bpmn:subProcess id='X' name='Outer'>"
        + many
        + "<bpmn:startEvent id='o1' name='s'/><bpmn:endEvent id='o2' name='e'/>"
        + "<bpmn:sequenceFlow id='of1' sourceRef='o1' targetRef='Inner'/>"
        + "<bpmn:sequenceFlow id='of2' sourceRef='Inner' targetRef='o2'/>"
        + user("Inner").replace("</bpmn:userTask>", many + "</bpmn:userTask>")
        + "</bpmn:subProcess>";
  }
}
