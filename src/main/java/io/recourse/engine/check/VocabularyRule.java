package io.recourse.engine.check;

import io.recourse.engine.EngineWords;
import io.recourse.engine.ModelFinding;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** The engine's own words a model may use; whatever is not listed here is refused. */
class VocabularyRule implements Rule {

  static final String NAME = "vocabulary";

  private static final Set<String> ATTRIBUTES =
      Set.of(
          "assignee",
          "asyncAfter",
          "asyncBefore",
          "calledElementBinding",
          "calledElementVersion",
          "candidateGroups",
          "candidateUsers",
          "collection",
          "decisionRef",
          "decisionRefBinding",
          "decisionRefVersion",
          "delegateExpression",
          "dueDate",
          "elementVariable",
          "errorCodeVariable",
          "errorMessage",
          "errorMessageVariable",
          "escalationCodeVariable",
          "exclusive",
          "followUpDate",
          "formRef",
          "formRefBinding",
          "formRefVersion",
          "historyTimeToLive",
          "initiator",
          "isStartableInTasklist",
          "jobPriority",
          "mapDecisionResult",
          "priority",
          "resultVariable",
          "versionTag");
  private static final Set<String> ELEMENTS =
      Set.of(
          "entry",
          "failedJobRetryTimeCycle",
          "in",
          "inputOutput",
          "inputParameter",
          "list",
          "map",
          "out",
          "outputParameter",
          "properties",
          "property",
          "value");

  /** Attributes and elements alike. */
  static final SortedSet<String> WORDS =
      Stream.of(ATTRIBUTES, ELEMENTS)
          .flatMap(Set::stream)
          .collect(Collectors.toCollection(TreeSet::new));

  /** The engine refuses a second one beside it. */
  private static final Set<String> ONCE =
      Set.of("failedJobRetryTimeCycle", "inputOutput", "properties");

  private static final Set<String> SCRIPTS = Set.of("scriptTask", "script");
  private static final Set<String> SILENT =
      Set.of("import", "standardLoopCharacteristics", "ioSpecification", "complexGateway");

  /** Drawn for people; the engine reads over it. */
  private static final Set<String> FOR_PEOPLE =
      Set.of(
          "correlationKey",
          "correlationSubscription",
          "dataInputAssociation",
          "dataOutputAssociation",
          "inputDataItem",
          "messageFlow",
          "outputDataItem",
          "performer",
          "resourceRole");

  @Override
  public Stream<ModelFinding> check(ModelXml model) {
    return model.all().flatMap(VocabularyRule::inElement);
  }

  private static Stream<ModelFinding> inElement(Element element) {
    return Stream.concat(
        elementItself(element), ModelXml.attributes(element).flatMap(it -> attribute(element, it)));
  }

  private static Stream<ModelFinding> elementItself(Element element) {
    String name = element.getLocalName();
    if (SCRIPTS.contains(name)) {
      return error(element, "Scripts are not offered.");
    }
    if (ModelXml.isOfEngine(element.getNamespaceURI())) {
      return ELEMENTS.contains(name) ? twice(element, name) : unknown(element, name);
    }
    return ModelXml.BPMN.equals(element.getNamespaceURI()) ? silent(element, name) : Stream.empty();
  }

  private static Stream<ModelFinding> silent(Element element, String name) {
    if (SILENT.contains(name)) {
      return error(element, "“" + name + "” is not offered: the engine would not obey it.");
    }
    boolean isForPeople =
        FOR_PEOPLE.contains(name)
            || name.equals("participant") && element.getAttribute("processRef").isEmpty();
    return isForPeople
        ? Stream.of(
            ModelFinding.warning(
                ModelXml.idOf(element),
                NAME,
                "“" + name + "” is drawn for people; the engine does nothing for it."))
        : Stream.empty();
  }

  private static Stream<ModelFinding> attribute(Element element, Attr attribute) {
    String name = attribute.getLocalName();
    if (ModelXml.isOfEngine(attribute.getNamespaceURI())) {
      boolean known = EngineWords.NAMESPACES.contains(attribute.getNamespaceURI());
      return known && ATTRIBUTES.contains(name) ? Stream.empty() : unknown(element, name);
    }
    if (name.equals("language") && ModelXml.BPMN.equals(element.getNamespaceURI())) {
      return error(element, "Expressions in another language are scripts and not offered.");
    }
    return Stream.empty();
  }

  private static Stream<ModelFinding> twice(Element element, String name) {
    boolean first =
        ModelXml.children(ModelXml.parent(element), name).findFirst().orElse(element) == element;
    return first || !ONCE.contains(name)
        ? Stream.empty()
        : error(element, "“" + name + "” stands here twice; the engine takes it once.");
  }

  private static Stream<ModelFinding> unknown(Element element, String name) {
    return error(element, "The engine's “" + name + "” is not offered.");
  }

  private static Stream<ModelFinding> error(Element element, String message) {
    return Stream.of(ModelFinding.error(ModelXml.idOf(element), NAME, message));
  }
}
