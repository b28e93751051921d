package io.recourse.engine.check;

import java.util.LinkedHashMap;
import java.util.Map;

/** What an owner may draw: one construct each, in an otherwise good model (B1). */
public final class SoundModels {

  private static final String LIFETIME = "camunda:historyTimeToLive=\"P1D\"";
  private static final String TIMER =
      "<bpmn:timerEventDefinition><bpmn:timeDuration>PT4H</bpmn:timeDuration></bpmn:timerEventDefinition>";
  private static final String MESSAGE = "<bpmn:message id='Message_Come' name='GoodsReceived'/>";

  private static final String RETRY =
      "<camunda:failedJobRetryTimeCycle>R5/PT10S</camunda:failedJobRetryTimeCycle>";

  private final Map<String, String> models = new LinkedHashMap<>();

  private SoundModels() {}

  public static Map<String, String> all() {
    SoundModels sound = new SoundModels();
    sound.work();
    sound.words();
    sound.ways();
    sound.waits();
    sound.parts();
    return sound.models;
  }

  private void work() {
    task("a task of a team", "name='Look at it'", "");
    task("a task of two teams", "name='Look at it' camunda:candidateGroups='agent,returns'", "");
    task("a task with a rank", "name='Look at it' camunda:priority='50'", "");
    task("a task due by a fact", "name='Look at it' camunda:dueDate='${lookBy}'", "");
    task("a task to be looked at later", "name='Look at it' camunda:followUpDate='PT2H'", "");
    task(
        "a task with a form",
        "name='Look at it' camunda:formRef='Task_MakeVisit' camunda:formRefBinding='latest'",
        "");
    task("a task saved before it", "name='Look at it' camunda:asyncBefore='true'", RETRY);
    task(
        "a task that hands on what it knows",
        "name='Look at it'",
        "<camunda:inputOutput><camunda:inputParameter name='why'>late</camunda:inputParameter>"
            + "</camunda:inputOutput>");
    task(
        "a task for several, one by one",
        "name='Look at it'",
        "",
        "<bpmn:multiInstanceLoopCharacteristics isSequential='true'><bpmn:loopCardinality>3"
            + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>");
    task(
        "a task for three at once",
        "name='Look at it'",
        "",
        "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>3</bpmn:loopCardinality>"
            + "</bpmn:multiInstanceLoopCharacteristics>");
    put(
        "a rule that is asked",
        "<bpmn:businessRuleTask id='Task_It' name='Ask a rule' camunda:decisionRef='caseRouting'"
            + " camunda:decisionRefBinding='latest' camunda:mapDecisionResult='singleResult'"
            + " camunda:resultVariable='route'/>");
    put("a step by hand", "<bpmn:manualTask id='Task_It' name='Put it on the shelf'/>");
    put("a step without a kind", "<bpmn:task id='Task_It' name='Think it over'/>");
  }

  private void words() {
    task("a name in Chinese", "name='查看退货'", "");
    task("a name with marks", "name='&lt;b&gt;Look &amp; see&lt;/b&gt;'", "");
    task("a long name", "name='" + "Look at it again ".repeat(12) + "'", "");
    put(
        "a property of one's own",
        look()
            .replace(
                "</camunda:properties>",
                "<camunda:property name='cost' value='12'/></camunda:properties>"));
    put(
        "a documented step",
        AttackModels.userTask("name='Look at it'", "")
            .replace(
                "<bpmn:extensionElements>",
                "<bpmn:documentation>Whoever has"
                    + " time.</bpmn:documentation><bpmn:extensionElements>"));
    last(
        "a note beside a step",
        "<bpmn:textAnnotation id='Note_It'><bpmn:text>Mind the stairs</bpmn:text>"
            + "</bpmn:textAnnotation><bpmn:association id='Tie_It' sourceRef='Task_It'"
            + " targetRef='Note_It'/>");
    last("a group of steps", "<bpmn:group id='Group_It'/>");
    put(
        "a thing that is handed on",
        AttackModels.userTask("name='Look at it'", "")
            + "<bpmn:dataObject id='Thing'/><bpmn:dataObjectReference id='Thing_It'"
            + " name='Photo' dataObjectRef='Thing'/>");
    models.put(
        "a label of the version",
        AttackModels.process(LIFETIME + " camunda:versionTag='spring'", straight(look()), ""));
    models.put(
        "a name of the process",
        AttackModels.process(LIFETIME + " name='Look at what comes'", straight(look()), ""));
    models.put(
        "lanes of teams",
        AttackModels.process(
            LIFETIME,
            "<bpmn:laneSet id='Lanes'><bpmn:lane id='Lane_Agents' name='Service agents'>"
                + "<bpmn:flowNodeRef>Task_It</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>"
                + straight(look()),
            ""));
  }

  private void ways() {
    put(
        "a choice with a default",
        choice("<bpmn:conditionExpression>${amount &gt; 5}</bpmn:conditionExpression>"));
    put(
        "a choice by a word",
        choice("<bpmn:conditionExpression>${answer == 'YES'}</bpmn:conditionExpression>"));
    put(
        "a choice by two facts",
        choice(
            "<bpmn:conditionExpression>${amount &gt; 5 &amp;&amp;"
                + " !asked}</bpmn:conditionExpression>"));
    put("two ways at once", both("parallelGateway", "", ""));
    put(
        "one way or both",
        both(
            "inclusiveGateway",
            " default='Flow_1'",
            "<bpmn:conditionExpression>${asked}</bpmn:conditionExpression>"));
    put("a way back that waits", back());
  }

  private void waits() {
    put("a reminder beside a task", look() + reminder(false));
    put("a task that ends by itself", look() + reminder(true));
    put(
        "a wait for a message or a timer",
        "<bpmn:eventBasedGateway id='Task_It' name='What comes"
            + " first?'/><bpmn:intermediateCatchEvent id='Message_It' name='It"
            + " came'><bpmn:messageEventDefinition"
            + " messageRef='Message_Come'/></bpmn:intermediateCatchEvent><bpmn:intermediateCatchEvent"
            + " id='Timer_It' name='Too late'>"
            + TIMER
            + "</bpmn:intermediateCatchEvent>"
            + flow("Flow_1", "Task_It", "Message_It")
            + flow("Flow_2", "Task_It", "Timer_It")
            + end("Flow_3", "Message_It", "EndEvent_Came")
            + end("Flow_4", "Timer_It", "EndEvent_Late"),
        MESSAGE,
        false);
    put(
        "a pause",
        "<bpmn:intermediateCatchEvent id='Task_It' name='A day later'>"
            + TIMER
            + "</bpmn:intermediateCatchEvent>");
    put(
        "a message with a term",
        "<bpmn:receiveTask id='Task_It' name='Await the goods' messageRef='Message_Come'/>"
            + reminder(true),
        MESSAGE,
        true);
    models.put(
        "a start every day",
        AttackModels.process(
            LIFETIME,
            straight(look())
                .replace(
                    "name=\"Begun\"/>",
                    "name=\"Each day\"><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT24H"
                        + "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>"),
            ""));
  }

  private void parts() {
    put(
        "a part of its own",
        "<bpmn:subProcess id='Task_It' name='Look closely'><bpmn:startEvent id='StartEvent_In'"
            + " name='In'/>"
            + flow("Flow_In", "StartEvent_In", "Task_In")
            + look().replace("Task_It", "Task_In")
            + end("Flow_Out", "Task_In", "EndEvent_In")
            + "</bpmn:subProcess>");
    put(
        "a part that is left",
        "<bpmn:subProcess id='Task_It' name='Look closely'><bpmn:startEvent id='StartEvent_In'"
            + " name='In'/>"
            + flow("Flow_In", "StartEvent_In", "Task_In")
            + look().replace("Task_It", "Task_In")
            + end("Flow_Out", "Task_In", "EndEvent_In")
            + "</bpmn:subProcess>"
            + reminder(true));
    put(
        "an end of all",
        look()
            + reminder(false)
                .replace(
                    "name='Over'/>",
                    "name='Over'><bpmn:terminateEventDefinition/></bpmn:endEvent>"));
    put(
        "a part beside the way",
        look()
            + "<bpmn:subProcess id='Part_Beside' name='Remind' triggeredByEvent='true'>"
            + "<bpmn:startEvent id='StartEvent_Beside' name='Half of the time'"
            + " isInterrupting='false'>"
            + TIMER
            + "</bpmn:startEvent>"
            + flow("Flow_In", "StartEvent_Beside", "Task_Beside")
            + look().replace("Task_It", "Task_Beside")
            + end("Flow_Out", "Task_Beside", "EndEvent_Beside")
            + "</bpmn:subProcess>");
  }

  private static String look() {
    return AttackModels.userTask("name='Look at it'", "");
  }

  private static String choice(String condition) {
    return "<bpmn:exclusiveGateway id='Task_It' name='Which way?' default='Flow_B'/>"
        + "<bpmn:sequenceFlow id='Flow_1' name='this' sourceRef='Task_It' targetRef='Task_This'>"
        + condition
        + "</bpmn:sequenceFlow>"
        + look().replace("Task_It", "Task_This")
        + end("Flow_2", "Task_This", "EndEvent_This");
  }

  private static String both(String gateway, String preset, String condition) {
    return "<bpmn:%s id='Task_It' name='Who looks?'%s/>".formatted(gateway, preset)
        + flow("Flow_1", "Task_It", "Task_One")
        + "<bpmn:sequenceFlow id='Flow_2' name='also' sourceRef='Task_It' targetRef='Task_Two'>"
        + condition
        + "</bpmn:sequenceFlow>"
        + look().replace("Task_It", "Task_One")
        + look().replace("Task_It", "Task_Two")
        + flow("Flow_3", "Task_One", "Gateway_Join")
        + flow("Flow_4", "Task_Two", "Gateway_Join")
        + "<bpmn:%s id='Gateway_Join'/>".formatted(gateway)
        + end("Flow_5", "Gateway_Join", "EndEvent_Both");
  }

  private static String back() {
    return look()
        + flow("Flow_1", "Task_It", "Gateway_Again")
        + "<bpmn:exclusiveGateway id='Gateway_Again' name='Again?' default='Flow_2'/>"
        + end("Flow_2", "Gateway_Again", "EndEvent_Looked")
        + "<bpmn:sequenceFlow id='Flow_3' name='yes' sourceRef='Gateway_Again' targetRef='Task_It'>"
        + "<bpmn:conditionExpression>${again}</bpmn:conditionExpression></bpmn:sequenceFlow>";
  }

  private static String reminder(boolean leaves) {
    return "<bpmn:boundaryEvent id='Timer_Remind' name='Over time' attachedToRef='Task_It'"
        + " cancelActivity='"
        + leaves
        + "'>"
        + TIMER
        + "</bpmn:boundaryEvent>"
        + end("Flow_R", "Timer_Remind", "EndEvent_Over");
  }

  private static String end(String flow, String from, String end) {
    return flow(flow, from, end) + "<bpmn:endEvent id='%s' name='Over'/>".formatted(end);
  }

  private static String flow(String id, String from, String to) {
    return "<bpmn:sequenceFlow id='%s' sourceRef='%s' targetRef='%s'/>".formatted(id, from, to);
  }

  private static String straight(String element) {
    String model = AttackModels.model(element, "");
    return model.substring(model.indexOf("<bpmn:startEvent"), model.indexOf("</bpmn:process>"));
  }

  private void task(String name, String attributes, String extensions) {
    task(name, attributes, extensions, "");
  }

  private void task(String name, String attributes, String extensions, String inside) {
    String task = AttackModels.userTask("", extensions);
    for (String attribute : attributes.split("(?<=')\\s")) {
      String named = attribute.substring(0, attribute.indexOf('='));
      task = task.replaceAll(" " + named + "=\"[^\"]*\"", "");
    }
    put(
        name,
        task.replace("id=\"Task_It\"", "id=\"Task_It\" " + attributes)
            .replace("</bpmn:userTask>", inside + "</bpmn:userTask>"));
  }

  private void put(String name, String element) {
    put(name, element, "", true);
  }

  private void put(String name, String element, String beside, boolean goesOn) {
    String model = AttackModels.model(element, beside);
    models.put(
        name,
        goesOn && !hasOwnEnd(element)
            ? model
            : model.replaceAll("<bpmn:sequenceFlow id=\"Flow_B\".*?/><bpmn:endEvent.*?/>", ""));
  }

  /** What lies beside the flow stands after it. */
  private void last(String name, String artifact) {
    models.put(
        name,
        AttackModels.model(look(), "").replace("</bpmn:process>", artifact + "</bpmn:process>"));
  }

  /** Where all its ways end by themselves, or only some do and the rest goes on. */
  private static boolean hasOwnEnd(String element) {
    return element.contains("EndEvent_Both") || element.contains("EndEvent_Looked");
  }
}
