package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import io.recourse.engine.TableContract;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Decision tables speak FEEL, and FEEL only. */
final class DecisionCheck {

  private static final Set<String> FEEL =
      Set.of(
          "feel",
          "https://www.omg.org/spec/DMN/20191111/FEEL/",
          "http://www.omg.org/spec/FEEL/20140401",
          "https://www.omg.org/spec/DMN/20180521/FEEL/");
  private static final Pattern EXTERNAL =
      Pattern.compile("function\\s*\\([^)]*\\)\\s*external", Pattern.CASE_INSENSITIVE);

  private DecisionCheck() {}

  /**
   * @param contracts what the product gives to its tables and reads from them, by decision
   */
  static Stream<ModelFinding> check(ModelXml model, Map<String, TableContract> contracts) {
    return Stream.of(
            model.all().flatMap(DecisionCheck::language),
            model.all().filter(DecisionCheck::leavesFeel).map(it -> error(it, "FEEL only.")),
            lifetime(model),
            Table.of(model).flatMap(table -> table(table, contracts.get(table.decision()))))
        .flatMap(findings -> findings);
  }

  /** Only a table whose cells can be read is asked whether it has an answer to everything. */
  private static Stream<ModelFinding> table(Table table, TableContract contract) {
    List<ModelFinding> findings = new TableShape(table, contract).check();
    findings.addAll(new TableRule(table, contract).check());
    if (contract != null) {
      findings.addAll(new TableKinds(table, contract.kinds()).check());
    }
    if (isReadable(findings) && contract != null) {
      contract
          .marks()
          .forEach((fact, marks) -> findings.addAll(new TableMarks(table, fact).check(marks)));
    }
    if (isReadable(findings)) {
      TableWalk walk = new TableWalk(table);
      findings.addAll(new TableCover(table).check(walk));
      if (contract != null && walk.slow().isEmpty()) {
        floor(table, contract, walk).forEach(findings::add);
      }
    }
    return findings.stream();
  }

  private static boolean isReadable(List<ModelFinding> findings) {
    return findings.stream().noneMatch(ModelFinding::refuses);
  }

  /** Whether it takes away what the law grants. */
  private static Stream<ModelFinding> floor(Table table, TableContract contract, TableWalk walk) {
    return contract.never().stream()
        .flatMap(never -> new TableFloor(table, never).check(walk).stream());
  }

  private static Stream<ModelFinding> language(Element element) {
    return ModelXml.attributes(element)
        .filter(
            it ->
                Set.of("expressionLanguage", "inputExpressionLanguage").contains(it.getLocalName()))
        .map(Attr::getValue)
        .filter(language -> !FEEL.contains(language))
        .map(language -> error(element, "“" + language + "” is not offered; write FEEL."));
  }

  private static boolean leavesFeel(Element element) {
    return EXTERNAL.matcher(ModelXml.text(element)).find()
        || Set.of("Java", "PMML").contains(element.getAttribute("kind"));
  }

  private static Stream<ModelFinding> lifetime(ModelXml model) {
    return model
        .all()
        .filter(it -> "decision".equals(it.getLocalName()))
        .filter(it -> !hasLifetime(it))
        .map(
            it ->
                ModelFinding.error(
                    ModelXml.idOf(it), "historyTimeToLive", "Say historyTimeToLive."));
  }

  private static boolean hasLifetime(Element decision) {
    return ModelXml.attributes(decision)
        .filter(it -> "historyTimeToLive".equals(it.getLocalName()))
        .anyMatch(it -> it.getValue().matches("\\d{1,5}|P\\d{1,5}D"));
  }

  private static ModelFinding error(Element element, String message) {
    return ModelFinding.error(ModelXml.idOf(element), "language", message);
  }
}
