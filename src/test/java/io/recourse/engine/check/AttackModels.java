package io.recourse.engine.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One forbidden construct each, put into an otherwise good model (B1, B2, B3). */
public final class AttackModels {

  private static final String HEAD =
      "<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
          + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\""
          + " xmlns:activiti=\"http://activiti.org/bpmn\""
          + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
          + " targetNamespace=\"t\">";
  private static final String RUNTIME = "${''.getClass().forName('java.lang.Runtime')}";

  private final Map<String, String> models = new LinkedHashMap<>();

  /** A good model round this element, which follows the start. */
  public static String model(String element, String beside) {
    return process(
        "camunda:historyTimeToLive=\"P1D\"",
        "<bpmn:startEvent id=\"StartEvent_Begun\" name=\"Begun\"/><bpmn:sequenceFlow id=\"Flow_A\""
            + " sourceRef=\"StartEvent_Begun\" targetRef=\"Task_It\"/>"
            + element
            + "<bpmn:sequenceFlow id=\"Flow_B\" sourceRef=\"Task_It\" targetRef=\"EndEvent_Done\"/>"
            + "<bpmn:endEvent id=\"EndEvent_Done\" name=\"Done\"/>",
        beside);
  }

  static String process(String attributes, String inside, String beside) {
    return HEAD
        + beside
        + "<bpmn:process id=\"P\" isExecutable=\"true\" "
        + attributes
        + ">"
        + inside
        + "</bpmn:process></bpmn:definitions>";
  }

  public static String userTask(String attributes, String extensions) {
    return "<bpmn:userTask id=\"Task_It\" camunda:candidateGroups=\"agent\" camunda:dueDate=\"P1D\""
        + " "
        + attributes
        + ">"
        + "<bpmn:extensionElements><camunda:properties><camunda:property name='defaultOutcome'"
        + " value='escalated'/></camunda:properties>"
        + extensions
        + "</bpmn:extensionElements></bpmn:userTask>";
  }

  static String serviceTask(String attributes, String extensions) {
    return "<bpmn:serviceTask id=\"Task_It\" "
        + attributes
        + ">"
        + (extensions.isEmpty()
            ? ""
            : "<bpmn:extensionElements>" + extensions + "</bpmn:extensionElements>")
        + "</bpmn:serviceTask>";
  }

  public static Map<String, String> all() {
    AttackModels attacks = new AttackModels();
    attacks.code();
    attacks.listeners();
    attacks.mappings();
    attacks.expressions();
    attacks.otherLanguages();
    attacks.documents();
    attacks.repetition();
    attacks.omissions();
    return attacks.models;
  }

  private void code() {
    put(
        "script task",
        "<bpmn:scriptTask id='Task_It'"
            + " scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>");
    put(
        "script resource",
        "<bpmn:scriptTask id='Task_It' scriptFormat='groovy'"
            + " camunda:resource='deployment://x.groovy'/>");
    put("class", serviceTask("camunda:class='java.lang.Runtime'", ""));
    put("class of activiti", serviceTask("activiti:class='java.lang.Runtime'", ""));
    put("expression", serviceTask("camunda:expression='${x.y()}'", ""));
    put("expression of activiti", serviceTask("activiti:expression='${x.y()}'", ""));
    put("activiti delegate", serviceTask("activiti:delegateExpression='${goodDelegate}'", ""));
    put("unknown delegate", serviceTask("camunda:delegateExpression='${runtimeDelegate}'", ""));
    put("bean that is no delegate", serviceTask("camunda:delegateExpression='${dataSource}'", ""));
    put(
        "delegate method",
        serviceTask("camunda:delegateExpression='${goodDelegate.getClass()}'", ""));
    put("external task", serviceTask("camunda:type='external' camunda:topic='x'", ""));
    put("mail task", serviceTask("camunda:type='mail'", ""));
    put("shell task", serviceTask("camunda:type='shell'", ""));
    put(
        "connector",
        serviceTask(
            "",
            "<camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>"));
    put(
        "field injection",
        serviceTask(
            "camunda:delegateExpression='${goodDelegate}'",
            "<camunda:field name='x' stringValue='y'/>"));
    put("nothing to do", serviceTask("", ""));
    put("send task with class", "<bpmn:sendTask id='Task_It' camunda:class='x.Y'/>");
    put("rule task with class", "<bpmn:businessRuleTask id='Task_It' camunda:class='x.Y'/>");
    put(
        "throwing event with class",
        "<bpmn:intermediateThrowEvent id='Task_It'><bpmn:messageEventDefinition"
            + " camunda:class='x.Y'/></bpmn:intermediateThrowEvent>");
    put(
        "called variable mapping",
        "<bpmn:callActivity id='Task_It' calledElement='P' camunda:variableMappingClass='x.Y'/>");
    put(
        "called mapping delegate",
        "<bpmn:callActivity id='Task_It' calledElement='P'"
            + " camunda:variableMappingDelegateExpression='${goodDelegate}'/>");
    put("called by expression", "<bpmn:callActivity id='Task_It' calledElement='${anything}'/>");
    put("called case", "<bpmn:callActivity id='Task_It' camunda:caseRef='x'/>");
  }

  private void listeners() {
    put(
        "execution listener class",
        userTask("", "<camunda:executionListener event='start' class='x.Y'/>"));
    put(
        "execution listener expression",
        userTask("", "<camunda:executionListener event='start' expression='${x}'/>"));
    put(
        "execution listener script",
        userTask(
            "",
            "<camunda:executionListener event='end'><camunda:script"
                + " scriptFormat='groovy'>1</camunda:script></camunda:executionListener>"));
    put("task listener class", userTask("", "<camunda:taskListener event='create' class='x.Y'/>"));
    put(
        "task listener delegate",
        userTask(
            "", "<camunda:taskListener event='create' delegateExpression='${goodDelegate}'/>"));
    put(
        "task listener script",
        userTask(
            "",
            "<camunda:taskListener event='create'><camunda:script"
                + " scriptFormat='js'>1</camunda:script></camunda:taskListener>"));
    put("activiti listener", userTask("", "<activiti:taskListener event='create' class='x.Y'/>"));
    models.put(
        "listener on the process",
        process(
            "camunda:historyTimeToLive='P1D'",
            "<bpmn:extensionElements><camunda:executionListener event='start'"
                + " class='x.Y'/></bpmn:extensionElements><bpmn:startEvent id='StartEvent_X'/>",
            ""));
  }

  private void mappings() {
    put(
        "script in input",
        serviceTask(
            "camunda:delegateExpression='${goodDelegate}'",
            "<camunda:inputOutput><camunda:inputParameter name='x'><camunda:script"
                + " scriptFormat='groovy'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>"));
    put(
        "script in output",
        serviceTask(
            "camunda:delegateExpression='${goodDelegate}'",
            "<camunda:inputOutput><camunda:outputParameter name='x'><camunda:script"
                + " scriptFormat='groovy'"
                + " resource='x'/></camunda:outputParameter></camunda:inputOutput>"));
    put(
        "runtime in input",
        serviceTask(
            "camunda:delegateExpression='${goodDelegate}'",
            "<camunda:inputOutput><camunda:inputParameter name='x'>"
                + RUNTIME
                + "</camunda:inputParameter></camunda:inputOutput>"));
    put(
        "runtime in a list",
        serviceTask(
            "camunda:delegateExpression='${goodDelegate}'",
            "<camunda:inputOutput><camunda:inputParameter name='x'><camunda:list><camunda:value>"
                + RUNTIME
                + "</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput>"));
    put(
        "source expression",
        "<bpmn:callActivity id='Task_It' calledElement='P'><bpmn:extensionElements><camunda:in"
            + " sourceExpression=\""
            + RUNTIME
            + "\" target='x'/></bpmn:extensionElements></bpmn:callActivity>");
    put(
        "form field default",
        userTask(
            "",
            "<camunda:formData><camunda:formField id='x' type='string'"
                + " defaultValue='${x.y()}'/></camunda:formData>"));
    put(
        "form field validator",
        userTask(
            "",
            "<camunda:formData><camunda:formField id='x'><camunda:validation><camunda:constraint"
                + " name='validator'"
                + " config='x.Y'/></camunda:validation></camunda:formField></camunda:formData>"));
    put("form key", userTask("camunda:formKey='embedded:app:x.html'", ""));
    put("form handler class", userTask("camunda:formHandlerClass='x.Y'", ""));
    put(
        "external error definition",
        serviceTask(
            "camunda:delegateExpression='${goodDelegate}'",
            "<camunda:errorEventDefinition expression='${true}'/>"));
    put(
        "task priority",
        serviceTask(
            "camunda:delegateExpression='${goodDelegate}' camunda:taskPriority='${x.y()}'", ""));
  }

  private void expressions() {
    put("runtime in the assignee", userTask("camunda:assignee=\"" + RUNTIME + "\"", ""));
    put("runtime in the name", userTask("name=\"" + RUNTIME + "\"", ""));
    put("runtime deferred", userTask("name=\"#{''.getClass()}\"", ""));
    put(
        "runtime in the documentation",
        "<bpmn:userTask id='Task_It' camunda:candidateGroups='agent'"
            + " camunda:dueDate='P1D'><bpmn:documentation>"
            + RUNTIME
            + "</bpmn:documentation></bpmn:userTask>");
    put(
        "runtime in CDATA",
        "<bpmn:userTask id='Task_It' camunda:candidateGroups='agent'"
            + " camunda:dueDate='P1D'><bpmn:documentation><![CDATA["
            + RUNTIME
            + "]]></bpmn:documentation></bpmn:userTask>");
    put("array access", userTask("name=\"${x['class']}\"", ""));
    put("chained properties", userTask("name=\"${x.class.name}\"", ""));
    put("execution services", userTask("name=\"${execution.processEngineServices}\"", ""));
    put("execution call", userTask("name=\"${execution.setVariable('a', 1)}\"", ""));
    put("unlisted bean call", userTask("name=\"${dataSource.getConnection()}\"", ""));
    put("nested argument", userTask("name=\"${terms.due(x.y())}\"", ""));
    put("function", userTask("name=\"${now()}\"", ""));
    put("nested braces", userTask("name=\"${ {a} }\"", ""));
    put("never closed", userTask("name=\"${x\"", ""));
    put("ternary", userTask("name=\"${a ? b : c}\"", ""));
    put("arithmetic", userTask("name=\"${a * b}\"", ""));
    put(
        "due date",
        "<bpmn:userTask id='Task_It' camunda:candidateGroups='agent'"
            + " camunda:dueDate='${dateTime().plusDays(1).toDate()}'/>");
    put(
        "timer",
        "<bpmn:intermediateCatchEvent id='Task_It'><bpmn:timerEventDefinition><bpmn:timeDuration>"
            + RUNTIME
            + "</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>");
    put(
        "message name",
        "<bpmn:receiveTask id='Task_It' messageRef='M'/>",
        "<bpmn:message id='M' name=\"" + RUNTIME + "\"/>");
    put(
        "condition",
        userTask("", ""),
        "<bpmn:process id='Q' isExecutable='true' camunda:historyTimeToLive='P1D'><bpmn:startEvent"
            + " id='StartEvent_Q'/><bpmn:sequenceFlow id='Flow_Q' sourceRef='StartEvent_Q'"
            + " targetRef='EndEvent_Q'><bpmn:conditionExpression xsi:type='bpmn:tFormalExpression'>"
            + RUNTIME
            + "</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:endEvent"
            + " id='EndEvent_Q'/></bpmn:process>");
    put(
        "completion condition",
        "<bpmn:userTask id='Task_It' camunda:candidateGroups='agent'"
            + " camunda:dueDate='P1D'><bpmn:multiInstanceLoopCharacteristics"
            + " camunda:collection='x'><bpmn:completionCondition>"
            + RUNTIME
            + "</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>");
  }

  private void otherLanguages() {
    put(
        "condition in a script",
        userTask("", ""),
        "<bpmn:process id='Q' isExecutable='true' camunda:historyTimeToLive='P1D'><bpmn:startEvent"
            + " id='StartEvent_Q'/><bpmn:sequenceFlow id='Flow_Q' sourceRef='StartEvent_Q'"
            + " targetRef='EndEvent_Q'><bpmn:conditionExpression"
            + " language='groovy'>1</bpmn:conditionExpression></bpmn:sequenceFlow><bpmn:endEvent"
            + " id='EndEvent_Q'/></bpmn:process>");
    put(
        "condition by resource",
        userTask("", ""),
        "<bpmn:process id='Q' isExecutable='true' camunda:historyTimeToLive='P1D'><bpmn:startEvent"
            + " id='StartEvent_Q'/><bpmn:sequenceFlow id='Flow_Q' sourceRef='StartEvent_Q'"
            + " targetRef='EndEvent_Q'><bpmn:conditionExpression"
            + " camunda:resource='x.js'/></bpmn:sequenceFlow><bpmn:endEvent"
            + " id='EndEvent_Q'/></bpmn:process>");
    put(
        "import",
        userTask("", ""),
        "<bpmn:import importType='http://schemas.xmlsoap.org/wsdl/'"
            + " location='http://127.0.0.1/x.wsdl' namespace='x'/>");
  }

  private void documents() {
    String good = model(userTask("", ""), "");
    models.put("doctype", "<!DOCTYPE x>" + good);
    models.put(
        "external entity",
        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
            + good.replace("Flow_A", "Flow_&e;"));
    models.put(
        "billion laughs", "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>" + good);
    models.put("nesting", model(userTask("", nested(3000)), ""));
    models.put("size", good + " ".repeat(5_300_000));
    models.put(
        "elements",
        model(
            userTask(
                "",
                IntStream.range(0, 61_000)
                    .mapToObj(i -> "<camunda:properties/>")
                    .collect(Collectors.joining())),
            ""));
    models.put("foreign encoding", "<?xml version=\"1.0\" encoding=\"UTF-7\"?>" + good);
    models.put("wide encoding", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + good);
    models.put("not XML", "{}");
    models.put("half a model", good.substring(0, good.length() / 2));
    models.put(
        "nothing executable", good.replace("isExecutable=\"true\"", "isExecutable=\"false\""));
  }

  private void repetition() {
    put(
        "a million at once",
        "<bpmn:userTask id='Task_It' camunda:candidateGroups='agent'"
            + " camunda:dueDate='P1D'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>1000000</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>");
    put(
        "as many as asked",
        "<bpmn:userTask id='Task_It' camunda:candidateGroups='agent'"
            + " camunda:dueDate='P1D'><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>${many}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>");
    put(
        "timer every second",
        "<bpmn:intermediateCatchEvent"
            + " id='Task_It'><bpmn:timerEventDefinition><bpmn:timeCycle>R/PT1S</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>");
    put(
        "cron",
        "<bpmn:intermediateCatchEvent id='Task_It'><bpmn:timerEventDefinition><bpmn:timeCycle>0/1 *"
            + " * * *"
            + " ?</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>");
    put(
        "too many cycles",
        "<bpmn:intermediateCatchEvent"
            + " id='Task_It'><bpmn:timerEventDefinition><bpmn:timeCycle>R999999999/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>");
    put(
        "loop without a wait",
        serviceTask("camunda:delegateExpression='${goodDelegate}'", "")
            + "<bpmn:sequenceFlow id='Flow_Back' sourceRef='Task_It' targetRef='Task_It'/>");
    put(
        "loop by link",
        "<bpmn:intermediateCatchEvent id='Link_In'><bpmn:linkEventDefinition"
            + " name='again'/></bpmn:intermediateCatchEvent><bpmn:sequenceFlow id='Flow_L'"
            + " sourceRef='Link_In' targetRef='Link_Out'/><bpmn:intermediateThrowEvent"
            + " id='Link_Out'><bpmn:linkEventDefinition"
            + " name='again'/></bpmn:intermediateThrowEvent>"
            + userTask("", ""));
    put(
        "standard loop",
        "<bpmn:userTask id='Task_It' camunda:candidateGroups='agent'"
            + " camunda:dueDate='P1D'><bpmn:standardLoopCharacteristics/></bpmn:userTask>");
  }

  private void omissions() {
    put("no team", "<bpmn:userTask id='Task_It' camunda:dueDate='P1D'/>");
    put("no term", "<bpmn:userTask id='Task_It' camunda:candidateGroups='agent'/>");
    put(
        "no retry plan",
        serviceTask("camunda:asyncBefore='true' camunda:delegateExpression='${goodDelegate}'", ""));
    put(
        "senseless retry plan",
        serviceTask(
            "camunda:asyncBefore='true' camunda:delegateExpression='${goodDelegate}'",
            "<camunda:failedJobRetryTimeCycle>R999/PT0S</camunda:failedJobRetryTimeCycle>"));
    put(
        "properties twice",
        userTask(
            "", "<camunda:properties><camunda:property name='x' value='y'/></camunda:properties>"));
    put(
        "unknown form",
        userTask("camunda:formRef='NoSuchForm' camunda:formRefBinding='deployment'", ""));
    put(
        "unknown decision",
        "<bpmn:businessRuleTask id='Task_It' camunda:decisionRef='noSuchDecision'/>");
    put("unknown process", "<bpmn:callActivity id='Task_It' calledElement='NoSuchProcess'/>");
    models.put(
        "no lifetime",
        model(userTask("", ""), "").replace("camunda:historyTimeToLive=\"P1D\"", ""));
    models.put("senseless lifetime", model(userTask("", ""), "").replace("P1D\">", "for ever\">"));
  }

  private void put(String name, String element) {
    put(name, element, "");
  }

  private void put(String name, String element, String beside) {
    models.put(name, model(element, beside));
  }

  private static String nested(int depth) {
    return "<camunda:properties>".repeat(depth) + "</camunda:properties>".repeat(depth);
  }
}
